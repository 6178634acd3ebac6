"""Checks a public version of a case, and which reviews are of it, without argument-graph: python3 verify.py PUBLIC [REVIEWS ...]

docs/verification.md says what is hashed. Exit code 0: intact; 1: not, or a review is of another case; an exception: not a public version."""
import base64, hashlib, json, sys

FIELDS = ["claimPoints", "collected", "cost", "data", "description", "expires", "harm", "likelihood", "other", "source", "state", "statement", "step", "subject", "suppress", "tags"]
EDGES = ["supportedBy", "inContextOf", "challenges"]
OPEN = ["id", "kind", "module", "public", "away", "pathway", "undeveloped", "uninstantiated", "toBeSupportedByContract", "requires"]
KNOWN = {*FIELDS, *EDGES, *OPEN, "probability", "doubt", "assertedStanding", "order", "row"} - {"other"}
BESIDE = {"$schema", "format", "title", "modules", "elements", "publicVersion"}

class Number(str): pass  # the digits as they stand in the file

class Object(dict):
    def __init__(self, pairs):
        super().__init__(reversed(pairs))  # the first of two members with one name counts
        self.pairs = sorted(pairs, key=lambda pair: utf16(pair[0]))

def read(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file, object_pairs_hook=Object, parse_int=Number, parse_float=Number)

def json_text(value):  # canonical JSON
    if isinstance(value, Object):
        return "{" + ",".join(f"{json_text(name)}:{json_text(inner)}" for name, inner in value.pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(json_text, value)) + "]"
    return str(value) if isinstance(value, Number) else json.dumps(value, ensure_ascii=False)

def text(value): return len(value.encode()).to_bytes(4, "big") + value.encode()
def string(value): return b"s" + text(value)
def listed(values): return b"a" + len(values).to_bytes(4, "big") + b"".join(values)
def mapped(pairs): return b"o" + len(pairs).to_bytes(4, "big") + b"".join(text(name) + value for name, value in sorted(pairs))
def sha(data): return hashlib.sha256(data).digest()
def url(data): return base64.urlsafe_b64encode(data).decode().rstrip("=")
def several(value): return value if isinstance(value, list) else [value]
def utf16(value): return value.encode("utf-16-be")

def canonical(value):
    if isinstance(value, Object): return mapped([(name, canonical(inner)) for name, inner in value.pairs])
    return b"d" + text(value) if isinstance(value, Number) else string(value) if isinstance(value, str) else b"t"

def open_members(element):
    edges = [(name, listed(sorted({canonical(each) for each in several(element[name])}))) for name in EDGES if element.get(name)]
    others = [name for name in OPEN if name in ("id", "kind") or element.get(name) not in (None, False, "all")]
    return mapped(edges + [(name, canonical(element[name])) for name in others])

def value_of(owner, field, known):  # of an element or of the case, as canonical JSON
    if field in ("likelihood", "other"):
        some = [(n, v) for n, v in owner.pairs if (n in ("probability", "doubt") if field == "likelihood" else n not in known)]
        return json_text(Object(some)) if some else "null"
    value = owner.get(field)
    if field == "tags" and value:
        value = Object([(key, sorted(set(several(each)), key=utf16)) for key, each in value.pairs])
    if field == "step" and value:
        value = Object([(key, sorted(set(value.get("after", [])), key=utf16) if key == "after" else each) for key, each in value.pairs if each not in (False, [])])
    if field == "claimPoints" and value:
        value = sorted(([(key, sorted(set(each), key=utf16) if key == "on" else each) for key, each in point.pairs] for point in value), key=lambda pairs: (utf16(dict(pairs)["id"]), utf16(json_text(Object(sorted(pairs, key=lambda pair: ["id", "on", "argument"].index(pair[0])))))))
        value = [Object(pairs) for pairs in value]
    return "null" if value in ({}, "holds") and field in ("tags", "suppress", "state") else json_text(value)

def digests(owner, record, identity, fields, known, problems):
    found = []
    for field in fields:
        value = value_of(owner, field, known)
        if field in record.get("hidden", {}):
            if value not in ("null", json_text(f"[Hidden: {record['reason']}]") if field in ("statement", "title") else "null"):
                problems.append(f"{identity or 'the case'}: {field} is declared hidden, and yet is there")
            found.append((field, string(record["hidden"][field])))
        else:
            disclosure = f"[{json_text(record['salts'][field])},{json_text(identity)},{json_text(field)},{value}]"
            found.append((field, string(url(sha(url(disclosure.encode()).encode())))))
    return mapped(found)

def seal(parts, own, record, asserted):
    texts = [asserted, record.get("reason"), record.get("own"), record.get("cone"), record.get("coneWithInherited"), *sorted(record.get("hidden", {}))]
    return sha(string("argument-graph/seal/1") + parts + string(own) + listed([string(each or "") for each in texts])).hex()

def tree(leaves):  # RFC 6962, section 2.1
    if len(leaves) == 1: return sha(b"\0" + leaves[0])
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1" + tree(leaves[:split]) + tree(leaves[split:]))

def check(case):
    record, problems = case["publicVersion"], []
    of_case = sha(string("argument-graph/committed-case/1") + digests(case, record["case"], "", ["other", "title"], BESIDE, problems))
    if seal(b"", of_case.hex(), record["case"], "") != record["case"]["seal"]: problems.append("the case itself has changed")
    leaves = {int(leaf["leaf"]): bytes.fromhex(leaf["own"]) for leaf in record.get("hiddenLeaves", [])}
    place = 0
    for element in sorted(case["elements"], key=lambda each: utf16(each["id"])):
        if element["id"] not in record["elements"]:
            problems.append(f"{element['id']} is not in the record: its id has changed, or it was added")
            continue
        mine, members = record["elements"][element["id"]], open_members(element)
        if "own" in mine:  # a stub: asserted
            own = bytes.fromhex(mine["own"])
            shown = [field for field in FIELDS if field != "statement" and value_of(element, field, KNOWN) != "null"]
            if shown or element["statement"] != f"[Hidden: {mine['reason']}]": problems.append(f"{element['id']}: a stub shows something")
        else:
            own = sha(string("argument-graph/committed-element/1") + members + digests(element, mine, element["id"], FIELDS, KNOWN, problems))
        if seal(members, own.hex(), mine, element.get("assertedStanding")) != mine["seal"]: problems.append(f"{element['id']} has changed")
        place += 1
        while place in leaves: place += 1
        leaves[place] = own
    hidden = [listed([b"d" + text(leaf["leaf"]), string(leaf["own"])]) for leaf in record.get("hiddenLeaves", [])]
    whole = string("argument-graph/seal/1") + string(record["root"]) + string(record.get("assertedOn", "")) + listed(hidden)
    if sha(whole).hex() != record["seal"]: problems.append("the record as a whole has changed")
    root = tree([of_case] + [leaves[place] for place in sorted(leaves)]).hex()
    if root != record["root"]: problems.append("the root is another")
    return root, problems

def reviews(value):  # wherever they are in the file
    if isinstance(value, dict) and "caseRoot" in value: yield value.get("id", "a review"), value["caseRoot"]
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []: yield from reviews(inner)

if __name__ == "__main__":
    root, problems = check(read(sys.argv[1]))
    for problem in problems: print(problem)
    print(f"{'not intact' if problems else 'intact'}: case root {root}")
    found = [review for path in sys.argv[2:] for review in reviews(read(path))]
    for name, of in found: print(f"{name}: {'of this case' if of == root else 'of another case'}")
    sys.exit(1 if problems or any(of != root for _, of in found) else 0)
