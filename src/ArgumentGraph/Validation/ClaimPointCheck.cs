using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Does each claim point sit where one can, and is there a confidence argument for it that stands by itself?</summary>
/// <remarks>Linear in the argument; of an argument without claim points nothing is looked at.</remarks>
internal sealed class ClaimPointCheck
{
    private const string Member = "claimPoints";

    private readonly Inspection _inspection;
    private readonly ArgumentStructure _structure;
    private readonly bool _isAnyArgued; // where no point names an argument, as in files of tools that cannot, none is missed

    private ClaimPointCheck(Inspection inspection)
    {
        _inspection = inspection;
        _structure = inspection.Structure;
        _isAnyArgued = Enumerable.Range(0, _structure.ClaimPoints.Count).Any(point => SaidOf(_structure.ClaimPoints[point]).Argument is not null);
    }

    public static void Check(Inspection inspection)
    {
        if (inspection.Structure.ClaimPoints.Count > 0)
        {
            new ClaimPointCheck(inspection).CheckAll();
        }
    }

    private void CheckAll()
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int point = 0; point < _structure.ClaimPoints.Count; point++)
        {
            PlacedClaimPoint placed = _structure.ClaimPoints[point];
            ClaimPoint said = SaidOf(placed);
            if (!owners.TryAdd(said.Id, placed.Owner))
            {
                int first = owners[said.Id];
                _inspection.ReportAt(
                    Rules.DuplicateClaimPoint,
                    placed.Owner,
                    PlaceOf(placed, "id"),
                    $"The claim point '{said.Id}' of '{IdOf(placed.Owner)}' has the id of one of '{IdOf(first)}'; give it another.",
                    [first],
                    "The element with the other claim point");
            }

            CheckPlace(placed, said);
            CheckArgument(placed, said);
        }

        CheckStandings();
    }

    private ClaimPoint SaidOf(PlacedClaimPoint placed) => _structure.Elements[placed.Owner].ClaimPoints[placed.Index];

    private string IdOf(int number) => _inspection.IdOf(number);

    private int PlaceOf(PlacedClaimPoint placed, string member) => MemberPlace.OfItem(_inspection, placed.Owner, Member, placed.Index, member);

    private void CheckPlace(PlacedClaimPoint placed, ClaimPoint said)
    {
        ElementKind kind = _structure.Kinds[placed.Owner];
        if (said.IsOnElement && kind is not (ElementKind.Evidence or ElementKind.Context))
        {
            _inspection.ReportAt(
                Rules.ClaimPointOnOtherKind,
                placed.Owner,
                PlaceOf(placed, "id"),
                $"The claim point '{said.Id}' sits on the {kind.ToWord()} '{IdOf(placed.Owner)}' itself; say in 'on' which of its relationships it is about.");
        }

        foreach (string id in said.On)
        {
            int covered = _structure.Find(id);
            bool isSupporter = covered >= 0 && _structure.Supporters[placed.Owner].Contains(covered);
            if (!isSupporter && (covered < 0 || !_structure.Contexts[placed.Owner].Contains(covered)))
            {
                ReportOff(placed, said, id, covered);
            }
            else if (isSupporter && kind == ElementKind.Strategy)
            {
                _inspection.ReportAt(
                    Rules.ClaimPointBelowStrategy,
                    placed.Owner,
                    PlaceOf(placed, "on"),
                    $"The claim point '{said.Id}' sits between the strategy '{IdOf(placed.Owner)}' and '{id}', where it is ambiguous; "
                    + $"put it on the relationship to the strategy, or on what is below.",
                    [covered],
                    "What the claim point is on");
            }
        }
    }

    private void ReportOff(PlacedClaimPoint placed, ClaimPoint said, string id, int covered)
    {
        IEnumerable<string> neighbours = _structure.Supporters[placed.Owner].ToArray().Concat(_structure.Contexts[placed.Owner].ToArray()).Select(IdOf);
        string problem = covered == placed.Owner ? "is the element itself; leave 'on' out for a claim point of that."
            : covered < 0 ? $"does not exist{Spelling.Suggestion(id, neighbours, ".")}"
            : $"neither supports '{IdOf(placed.Owner)}' nor is in its context{Spelling.Suggestion(id, neighbours, "; name a supporter or context.")}";
        _inspection.ReportAt(
            Rules.ClaimPointOffRelationship,
            placed.Owner,
            PlaceOf(placed, "on"),
            $"The claim point '{said.Id}' of '{IdOf(placed.Owner)}' is on '{Spelling.Clip(id)}', which {problem}",
            covered < 0 || covered == placed.Owner ? [] : [covered],
            "What the claim point is on");
    }

    private void CheckArgument(PlacedClaimPoint placed, ClaimPoint said)
    {
        if (said.Argument is not { } id)
        {
            if (!_isAnyArgued)
            {
                return;
            }

            _inspection.ReportAt(
                Rules.MissingConfidenceArgument,
                placed.Owner,
                PlaceOf(placed, "id"),
                $"The claim point '{said.Id}' of '{IdOf(placed.Owner)}' has no confidence argument; write one, and name its goal in 'argument'.");
            return;
        }

        int place = PlaceOf(placed, "argument");
        int named = _structure.Find(id);
        if (named < 0)
        {
            IEnumerable<string> roots = _structure.Elements.Where(element => element is Goal or Claim).Select(element => element.Id);
            _inspection.ReportAt(
                Rules.UnknownConfidenceArgument,
                placed.Owner,
                place,
                $"The claim point '{said.Id}' of '{IdOf(placed.Owner)}' names the argument '{Spelling.Clip(id)}', "
                + $"which does not exist{Spelling.Suggestion(id, roots, ".")}");
        }
        else if (placed.Root < 0)
        {
            _inspection.ReportAt(
                Rules.ConfidenceArgumentOfOtherKind,
                placed.Owner,
                place,
                $"The claim point '{said.Id}' of '{IdOf(placed.Owner)}' names the {_structure.Kinds[named].ToWord()} '{id}' as its argument; "
                + $"name the goal or claim that says why it may be relied on.",
                [named],
                "What is named");
        }
        else if (placed.IsCircular)
        {
            _inspection.ReportAt(
                Rules.CircularConfidence,
                placed.Owner,
                place,
                $"The argument '{id}' of the claim point '{said.Id}' rests on '{IdOf(placed.Owner)}', which the point is about; "
                + $"let it rest on something else.",
                [named],
                "The top of the confidence argument");
        }
        else if (_structure.Supported[placed.Root] is [int upper, ..])
        {
            _inspection.ReportAt(
                Rules.ConfidenceWithinArgument,
                placed.Owner,
                place,
                $"The argument '{id}' of the claim point '{said.Id}' also supports '{IdOf(upper)}'; write confidence as an argument of its own.",
                [named, upper],
                "The argument, and what it supports");
        }
    }

    private void CheckStandings()
    {
        if (_inspection.UnjudgedExpiry is not null)
        {
            _inspection.LeaveOpen(Rules.ConfidenceDoesNotStand);
        }

        if (!_inspection.IsOn(Rules.ConfidenceDoesNotStand))
        {
            return;
        }

        var evaluation = new StandingEvaluation(_inspection.Argument, _inspection.Setting);
        var causes = new FirstCauses(_inspection.Argument, evaluation);
        for (int point = 0; point < _structure.ClaimPoints.Count; point++)
        {
            PlacedClaimPoint placed = _structure.ClaimPoints[point];
            if (placed.Root < 0 || placed.IsCircular || evaluation.Analysed(placed.Root) == Standing.Supported)
            {
                continue;
            }

            Element root = _structure.Elements[placed.Root];
            ValueList<RootCause> cause = evaluation.Standings[placed.Root] == Standing.Supported ? [] : [causes.Of(placed.Root)];
            string state = evaluation.Analysed(placed.Root) == Standing.Unsupported ? "unsupported" : "in doubt";
            _inspection.ReportAt(
                Rules.ConfidenceDoesNotStand,
                placed.Owner,
                PlaceOf(placed, "argument"),
                $"The argument '{root.Id}' of the claim point '{SaidOf(placed).Id}' is {state}, because {CauseClause.Of(cause, root)}.",
                [placed.Root],
                "The top of the confidence argument");
        }
    }
}
