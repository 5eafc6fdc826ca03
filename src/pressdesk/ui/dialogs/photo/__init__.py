"""The dialogs of a photo: what it says of itself, and what is shown of it."""
