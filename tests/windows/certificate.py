"""A throw-away certificate for signing, trusted by nobody."""

import subprocess

from winbuild import signing

from tests.e2e.needs import need


def run(*command):
    """What a program says that must end well."""
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def throw_away(folder):
    """A configured certificate, and the same in PEM for checking."""
    need("openssl", "osslsigncode")
    key, cert, both = (folder / each for each in ("k.pem", "c.pem", "c.p12"))
    password = folder / "password"
    password.write_text("a b")
    usage = "extendedKeyUsage=codeSigning"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
        "-subj", "/O=Abanrud/CN=Abanrud", "-addext", usage,
        "-keyout", key, "-out", cert)  # fmt: skip
    run("openssl", "pkcs12", "-export", "-inkey", key, "-in", cert, "-out", both,
        "-passout", f"file:{password}")  # fmt: skip
    named = {
        "PRESSDESK_SIGN_PKCS12": str(both),
        "PRESSDESK_SIGN_PASSWORD": str(password),
    }
    return signing.configured(named), cert
