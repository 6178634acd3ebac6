using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>
/// Everything that can be done for an argument, and what becomes of it: steps are made as edits, and the edited argument is judged by the reference
/// evaluator. Sets of steps are tried one by one.
/// </summary>
internal sealed class ReferenceRoadmap
{
    private readonly Argument _argument;
    private readonly Circumstances _circumstances;
    private readonly Dictionary<int, bool[]> _standing = [];

    public ReferenceRoadmap(OracleCase test)
    {
        _argument = test.Argument;
        _circumstances = test.Circumstances;
        var causes = new ReferenceCauses(test.Model, test.Circumstances, WhatIfRequest.None, test.Functions.Standings, Standing.Supported);
        var cycles = new ReferenceCycles(test.Model, test.Circumstances);
        var steps = new List<string>();
        for (int x = 0; x < test.Model.Elements.Length; x++)
        {
            Element element = test.Model.Elements[x];
            StandingReason reason = causes.ReasonOf(x);
            bool isFine = reason is StandingReason.Available or StandingReason.TakenAsAvailable or StandingReason.Stated or StandingReason.TakenToHold
                || (reason == StandingReason.Planned && test.Circumstances.Baseline != Baseline.AsIs);
            if (isFine || cycles.IsCircular(x) || (test.Model.Supports[x].Length > 0 && reason != StandingReason.TooFewSupporters)
                || (test.Model.Supports[x].Length > 0
                    && ((SupportableElement)element).Requirement.NeededOf(test.Model.Supports[x].Length) <= test.Model.Supports[x].Length))
            {
                continue;
            }

            steps.Add($"{Verb(element, reason)} {element.Id}");
        }

        if (test.Circumstances.Baseline != Baseline.AsArgued)
        {
            steps.AddRange(test.Model.Challenges.Select(r => $"answer {test.Model.Relationships[r].From} → {test.Model.Relationships[r].To}"));
        }

        Steps = [.. steps.OrderBy(step => step.Split(' ')[1], StringComparer.Ordinal)
            .ThenBy(step => step.StartsWith("answer", StringComparison.Ordinal))
            .ThenBy(step => step, StringComparer.Ordinal)];
        Pathways = [.. test.Argument.Pathways.Count > 0 ? test.Argument.Pathways.Select(pathway => pathway.Id) : test.Argument.Roots.Select(root => root.Id)];
    }

    /// <summary>As the library writes them.</summary>
    public string[] Steps { get; }

    public string[] Pathways { get; }

    /// <summary>The argument after these steps.</summary>
    public Argument After(IEnumerable<string> steps) => _argument.Edit(edit =>
    {
        // Answers last: they challenge what is there.
        int added = 0;
        foreach (string step in steps.OrderBy(step => step.StartsWith("answer", StringComparison.Ordinal)))
        {
            string id = step.Split(' ')[1];
            switch (_argument[id])
            {
                case var _ when step.StartsWith("answer", StringComparison.Ordinal):
                    Relationship challenge = _argument.ChallengesBy(id).Single(each => $"answer {id} → {each.To}" == step);
                    edit.Add(new Evidence($"new {added}", "…") { State = EvidenceState.Available });
                    edit.Connect(Relationship.Challenges($"new {added++}", challenge));
                    break;
                case Evidence evidence:
                    edit.Replace(evidence with { State = EvidenceState.Available, Expires = null });
                    break;
                case Assumption assumption:
                    edit.Replace(assumption with { State = AssumptionState.Holds, Expires = null });
                    break;
                case SupportableElement supportable:
                    int count = _argument.SupportersOf(id).Count;
                    int lacking = count == 0 ? Math.Max(1, supportable.Requirement.NeededOf(1)) : supportable.Requirement.NeededOf(count) - count;
                    for (int i = 0; i < lacking; i++)
                    {
                        edit.Add(new Evidence($"new {added}", "…") { State = EvidenceState.Available });
                        edit.Connect(Relationship.SupportedBy(id, $"new {added++}"));
                    }

                    break;
            }
        }
    });

    /// <summary>Which pathways are supported after these steps, a bit each.</summary>
    public bool[] StandingAfter(int set)
    {
        if (!_standing.TryGetValue(set, out bool[]? standing))
        {
            var model = new ReferenceModel(After(StepsOf(set)));
            var reference = new ReferenceStanding(model, _circumstances);
            _standing.Add(set, standing = [.. Pathways.Select(id => reference.Analysed(model.NumberOf(id)) == Standing.Supported)]);
        }

        return standing;
    }

    public string[] StepsOf(int set) => [.. Steps.Where((_, i) => (set >> i & 1) != 0)];

    private static string Verb(Element element, StandingReason reason) => element switch
    {
        SupportableElement => "develop",
        _ when reason == StandingReason.Disputed => "settle",
        Assumption => "restore",
        _ => "obtain",
    };
}
