"""Pressdesk on Windows without Windows: the built MSI is tried under Wine."""
