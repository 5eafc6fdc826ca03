"""A release that tries to make others fetch and read, and the watch that sees it."""

from __future__ import annotations

import base64
import email
import http.server
import re
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from pressdesk.document.nodes import Contact, Meta, Photo, Span
from pressdesk.document.package import Package
from tests.builders import bullets, headline, lead, link, para, release, table
from tests.writers.printed import MEDIA, STAMP

SECRET = "CANARY-5f0c1b"
FETCHING = (
    "socket.connect",
    "socket.getaddrinfo",
    "urllib.Request",
    "http.client.connect",
)
STARTING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn")


@dataclass
class Trap:
    """A server that should see nothing and a file that should not be read.

    `seen` names what went wrong: requests, connections, programs, reads of the file.
    """

    address: str
    file: Path
    seen: list[str] = field(default_factory=list)
    watching: bool = False

    def heard(self, event: str, args: tuple[object, ...]) -> None:
        if self.watching and event in (*FETCHING, *STARTING):
            self.seen.append(f"{event} {args[1:]!r}")
        if self.watching and event == "open" and str(args[0]).endswith(self.file.name):
            self.seen.append(f"open {args[0]}")

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Notice what this process does inside the block."""
        self.watching = True
        try:
            yield
        finally:
            self.watching = False


_TRAPS: list[Trap] = []  # a hook stays for good, so there is one for all traps
sys.addaudithook(lambda event, args: [trap.heard(event, args) for trap in _TRAPS])


@contextmanager
def trap(folder: Path) -> Iterator[Trap]:
    """A trap whose file lies in `folder`."""
    file = folder / "canary.txt"
    file.write_text(SECRET)

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            made.seen.append(f"request {self.path}")
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    made = Trap(f"http://127.0.0.1:{server.server_port}", file)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    _TRAPS.append(made)
    try:
        yield made
    finally:
        _TRAPS.remove(made)
        server.shutdown()
        thread.join()
        server.server_close()


def phrases(trap: Trap) -> tuple[str, ...]:
    """Texts that become requests where somebody takes them for markup."""
    web, disk = trap.address, trap.file.as_uri()
    return (
        f'<img src="{web}/image">',
        f"<img src=x onerror=\"fetch('{web}/script')\">",
        f'<link rel="stylesheet" href="{web}/a"><style>@import url({web}/b)</style>',
        f'" style="background:url({web}/css)" x="',
        f"</style></script><iframe src='{disk}'></iframe><object data='{disk}'>",
        f"]]><!ENTITY x SYSTEM '{disk}'>&x; <?xml-stylesheet href='{web}/xsl'?>",
        f"{{% include '{trap.file}' %}}{{{{ ''.__class__ }}}} ${{{disk}}} #{{{web}}}",
        f'{{ INCLUDEPICTURE "{web}/field" }} {{ INCLUDETEXT "{trap.file}" }}',
    )  # fmt: skip


def targets(trap: Trap) -> tuple[str, ...]:
    """Addresses that no link may carry."""
    return (
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        trap.file.as_uri(),
        str(trap.file),
        f"//{trap.address.removeprefix('http://')}/relative",
        "file:///C:/Windows/win.ini",
        r"\\127.0.0.1\share\x",
        "ms-word:ofe|u|http://127.0.0.1/x",
        "\tjavascript:alert(1)",
    )


def photos(trap: Trap) -> dict[str, bytes]:
    """What claims to be a photo, by the name of its media."""
    web, disk = trap.address.encode(), trap.file.as_uri().encode()
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%s</svg>'
    return {
        "page.jpg": b"<html><img src=%s/photo><script src=%s/js></script>" % (web, web),
        "drawing.png": svg % (b'<image href="%s/svg" width="9" height="9"/>' % web),
        "entity.jpg": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "%s">]>' % disk
        + svg % b"<text>&x;</text>",
        "list.jpg": b"#EXTM3U\n%s/list\n" % web,
        "post.jpg": b"%%!PS-Adobe-3.0 EPSF-3.0\n(%s) run\n" % disk,
        "half.jpg": MEDIA["a.jpg"][:400] + b"<img src=%s/half>" % web,
    }  # fmt: skip


def _entity(address: str, name: str = "x") -> str:
    return f'<!DOCTYPE svg [<!ENTITY {name} SYSTEM "{address}">]>'


def logos(trap: Trap) -> dict[str, bytes]:
    """What claims to be a logo, by what it tries."""
    web, disk = trap.address, trap.file.as_uri()
    start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
    linked = f'{start} xmlns:xlink="http://www.w3.org/1999/xlink">'
    size, drawn = 'width="9" height="9"', '<path d="M0 0h9v9z"/></svg>'
    css = f"@import url({web}/css);*{{fill:url({web}/fill#a)}}"
    frame = f'<iframe xmlns="http://www.w3.org/1999/xhtml" src="{web}/f"/>'
    run = f"fetch('{web}/script')"
    inside = {
        "image": f'{start}><image href="{web}/i" {size}/>{drawn}',
        "xlink": f'{linked}<image xlink:href="{web}/x" {size}/>{drawn}',
        "file": f'{start}><image href="{disk}" {size}/>{drawn}',
        "use": f'{start}><use href="{web}/use#a"/>{drawn}',
        "style": f"{start}><style>{css}</style>{drawn}",
        "attribute": f'{start}><path d="M0 0h9v9z" style="fill:url({web}/a#b)"/></svg>',
        "sheet": f'<?xml-stylesheet href="{web}/pi"?>{start}>{drawn}',
        "foreign": f"{start}><foreignObject>{frame}</foreignObject>{drawn}",
        "script": f'{start} onload="{run}"><script>{run}</script>{drawn}',
        "entity": f'{_entity(disk)}{start}><text>&x;</text></svg>',
        "dtd": f'<!DOCTYPE svg SYSTEM "{web}/dtd">{start}>{drawn}',
        "parameter": f'{_entity(web, "% p").replace("]", "%p;]")}{start}>{drawn}',
        "page": f"<html><body><img src={web}/logo></body></html>",
    }  # fmt: skip
    return {name: text.encode() for name, text in inside.items()}


def package(trap: Trap) -> Package:
    """The release: all texts, targets and photos in every place that takes them."""
    texts, media = phrases(trap), photos(trap)
    names = (*media, trap.file.as_uri(), str(trap.file), f"{trap.address}/media.jpg")
    links = [link(f"پیوند {n}", target) for n, target in enumerate(targets(trap))]
    blocks = [Photo("", name, (texts[0],), texts[1], texts[2]) for name in names]
    made = release(
        headline(texts[0]),
        lead(texts[1], Span("یادداشت", note=texts[2])),
        *map(para, texts),
        *(para(each, " و ", texts[3]) for each in links),
        bullets(*texts),
        table(texts[:4], texts[4:], caption=texts[0]),
        *blocks,
        kicker=(texts[3],),
        subhead=(texts[4],),
        end_mark=(texts[5],),
        stamp=STAMP,
        meta=Meta(
            tags=texts,
            slug="../../" + trap.file.name,
            contact=Contact(texts[0], texts[3], texts[4]),
            byline=texts[1],
            source=texts[4],
        ),
    )
    return Package(made, media)


def contents(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes of a file and of everything packed into it."""
    yield data
    if depth > 3:
        return
    for inner in _inside(data):
        yield from contents(inner, depth + 1)


def _inside(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK\3\4"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from map(archive.read, archive.namelist())
    elif data.startswith(b"%PDF"):
        reader = PdfReader(BytesIO(data))
        for number in range(1, reader.trailer["/Size"]):
            found = reader.get_object(number)
            if hasattr(found, "get_data"):
                yield found.get_data()
    elif b"MIME-Version:" in data[:2000]:
        parts = email.message_from_bytes(data).walk()
        yield from filter(None, (part.get_payload(decode=True) for part in parts))
    else:
        for found in re.findall(rb"base64,([A-Za-z0-9+/=]+)", data):
            yield base64.b64decode(found)


def told(data: bytes) -> bool:
    """Whether what stands in the trap's file got into another one."""
    return any(SECRET.encode() in each for each in contents(data))
