"""Codes the public suites of event coders with foothold, scores them, and compares with the frozen figures.

Gated is one question on the conflict snippets of CASE 2021's task 2: does the snippet report that ground
changed hands, yes or no? By its label it does when that is one of ACLED's three territorial sub-types. By
us it does when a `change` claim has an ACLED code, which one has that is affirmed and said to have
happened (docs/codes.md). One claim is enough, wherever in the snippet, placed or not.

Printed beside it, and not gated: for each of ACLED's sub-types that claims can have, how many snippets are
labelled with it, how many have a claim with it, and how many both (a snippet has one label, and may have
claims of several); and how far --codes speaks the suites of CAMEO and PLOVER: of the
sentences labelled with what we can express at all (combat, retreat, truce, bombing), how many have such
a code of ours, and how many of the others have one. Their actors and other codes are not looked at: most
are of diplomacy, which is not our subject.

`gate.py` beside this has the exit codes.
"""
import collections
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import gate  # noqa: E402

TOLERANCE = 0.005
# The snippets are of many wars.
THEATRE = "world"
TERRITORIAL = {"GOV_REGAINS_TERIT", "NON_STATE_ACTOR_OVERTAKES_TER", "NON_VIOL_TERRIT_TRANSFER"}

# Their sub-types that claims can have, as ACLED writes them.
SUBTYPES = {
    "ARMED_CLASH": "Armed clash", "GRENADE": "Grenade", "CHEM_WEAP": "Chemical weapon",
    "ART_MISS_ATTACK": "Shelling/artillery/missile attack", "AGREEMENT": "Agreement",
    "REM_EXPLOS": "Remote explosive/landmine/IED", "AIR_STRIKE": "Air/drone strike",
    "SUIC_BOMB": "Suicide bomb", "CHANGE_TO_GROUP_ACT": "Change to group/activity",
    "GOV_REGAINS_TERIT": "Government regains territory",
    "NON_STATE_ACTOR_OVERTAKES_TER": "Non-state actor overtakes territory",
    "NON_VIOL_TERRIT_TRANSFER": "Non-violent transfer of territory"}


def rows(path):
    """The suite's snippets; some of one suite have no text, to try a coder's patience."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["text"].strip()]


def claims(foothold, snippets):
    """The claims of each snippet, by its id."""
    found = collections.defaultdict(list)
    given = "".join(json.dumps(snippet) + "\n" for snippet in snippets)
    command = [foothold, "code", "--codes", "--theatre", THEATRE]
    for line in gate.run(command, given=given).splitlines():
        claim = json.loads(line)
        found[claim["report"]].append(claim)
    return found


def is_change(claim):
    return claim["kind"] == "change" and claim["codes"]["acled"] is not None


def territorial(snippets, coded):
    """Right, false and missed snippets, each with the claims that made us say so."""
    sorted_out = {"right": [], "false": [], "missed": []}
    for snippet in snippets:
        said = [claim for claim in coded[snippet["id"]] if is_change(claim)]
        wanted = snippet["gold"]["sub_type"] in TERRITORIAL
        if said or wanted:
            name = "right" if said and wanted else "false" if said else "missed"
            sorted_out[name].append((snippet, said or coded[snippet["id"]]))
    return sorted_out


def subtypes(snippets, coded):
    """Prints for each of ACLED's sub-types how many snippets have it by label, by us, by both."""
    print(f"  {'ACLED sub-type':<40}{'labelled':>9}{'ours':>6}{'both':>6}")
    for label, subtype in SUBTYPES.items():
        labelled = {snippet["id"] for snippet in snippets if snippet["gold"]["sub_type"] == label}
        ours = {snippet["id"] for snippet in snippets for claim in coded[snippet["id"]]
                if (claim["codes"]["acled"] or {}).get("sub_event_type") == subtype}
        print(f"  {subtype:<40}{len(labelled):>9}{len(ours):>6}{len(labelled & ours):>6}")


def cameo_family(code):
    """What a CAMEO code of ours or theirs is about; None for what we cannot express."""
    for start, family in (("087", "retreat"), ("19", "fight"), ("183", "fight"), ("204", "fight")):
        if code.startswith(start):
            return family
    return None


# The suite is labelled by an older draft, in which ASSAULT is violence against persons.
PLOVER = {"FIGHT": "fight", "RETREAT": "retreat"}


def plover_family(event):
    if event["event"] == "ASSAULT" and event["mode"] in ("explosives", "suicide-attack"):
        return "fight"
    return PLOVER.get(event["event"])


def information(name, sentences, coded, families):
    """Prints how many of the sentences labelled with a family have it from us, and of the others."""
    for family in ("fight", "retreat"):
        counts = collections.Counter()
        for sentence in sentences:
            ours = {cameo_family(claim["codes"]["cameo"] or "") for claim in coded[sentence["id"]]}
            counts[family in families(sentence), family in ours] += 1
        labelled, others = sum(counts[True, x] for x in (0, 1)), sum(counts[False, x] for x in (0, 1))
        print(f"  {name}, {family}: found in {counts[True, True]} of {labelled} sentences so labelled,"
              f" and in {counts[False, True]} of {others} others")


def write_errors(path, sorted_out):
    with path.open("w", encoding="utf-8") as file:
        for name in ("missed", "false"):
            for snippet, said in sorted_out[name]:
                reasons = "; ".join(f"{claim['kind']}: {claim['because']}" for claim in said)
                print(f"{name}\t{snippet['id']}\t{snippet['gold']['sub_type']}\t"
                      f"{' '.join(snippet['text'].split())}\t{reasons}", file=file)


def measure(options):
    snippets_file = options.suites / "case2021_task2_half.jsonl"
    snippets = rows(snippets_file)
    coded = claims(options.foothold, snippets)
    sorted_out = territorial(snippets, coded)
    if options.errors:
        write_errors(options.errors, sorted_out)
    counts = {name: len(found) for name, found in sorted_out.items()}
    print(f"public suites: of {len(snippets)} snippets {counts['right'] + counts['missed']} are"
          f" territorial; {counts['right']} found, {counts['false']} false alarms")
    subtypes(snippets, coded)
    for name, families in (
            ("petr2_gsr", lambda row: {cameo_family(event[2]) for event in row["gold"]}),
            ("plover_gsr_cameo", lambda row: set(map(plover_family, row["gold"])))):
        sentences = rows(options.suites / f"{name}.jsonl")
        information(name, sentences, claims(options.foothold, sentences), families)
    figures = gate.rates(counts["right"], counts["false"], counts["missed"])
    return {"case2021-territorial": {
        "sha256": gate.sha256(snippets_file), "theatre": THEATRE, "tolerance": TOLERANCE,
        "figures": gate.rounded(figures)}}


if __name__ == "__main__":
    chosen = gate.parser(__doc__, "foothold", "suites")
    chosen.add_argument("--errors", type=Path, help="write the missed and false snippets there")
    gate.main(measure, chosen.parse_args())
