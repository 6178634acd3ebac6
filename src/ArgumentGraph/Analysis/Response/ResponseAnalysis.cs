using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Hidden;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Response;

/// <summary>Puts the parts of a report on responses together.</summary>
internal sealed class ResponseAnalysis(
    Argument argument, Setting setting, ResponseOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
{
    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly StepTable _table = new(argument);
    private readonly Dictionary<(string Steps, long Window), ResponseProbability?> _known = [];
    private ProbabilityFinder? _probabilities;

    public ResponseReport Report()
    {
        var silent = new HashSet<string>(options.NotAnswering, StringComparer.Ordinal);
        var reach = new StepReach(argument, _table, new StandingEvaluation(argument, setting), step => IsSilent(silent, step), HiddenSteps());
        var gaps = new GapFinder(argument, _table);
        Goal[] goals = [.. argument.PathwayNumbers.Select(number => _structure.Elements[number]).OfType<Goal>()];
        _probabilities = new ProbabilityFinder(options.Budget.Work / Math.Max(1, goals.Length), cancellationToken);
        var judges = new PathwayJudge[goals.Length];
        var responses = new PathwayResponse[goals.Length];
        for (int index = 0; index < goals.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (List<int> present, List<int> absent, List<int> hidden) = reach.Below(_structure.Find(goals[index].Id));
            var graph = new ResponseGraph(_table, present);
            ResponseProbability? probability = options.WithProbabilities && goals[index].Harm?.Within is { } window
                ? ProbabilityOf(graph, present, window.Ticks)
                : null;
            judges[index] = new PathwayJudge(goals[index], graph, hidden.Count > 0);
            responses[index] = judges[index].Judge(probability, [.. gaps.Of(goals[index], graph, absent, hidden, step => IsSilent(silent, step))]);
            progress?.Report((index + 1.0) / (goals.Length + 1));
        }

        var roles = new RoleFinder(_table, judges, cancellationToken);
        StepShortening[] shortenings = [.. judges.SelectMany(judge => judge.Shortenings())];
        progress?.Report(1);
        return new ResponseReport
        {
            Setting = setting,
            Basis = argument.BasisAt(setting),
            NotAnswering = options.NotAnswering,
            Pathways = [.. responses],
            Steps = [.. roles.OfSteps()],
            Responders = [.. roles.OfResponders()],
            Shortenings = [.. shortenings],
            Gaps = [.. gaps.OfSteps()],
            Hidden = [.. argument.Elements.Where(element => IsHidden(element, HidableFields.Step) || IsHidden(element, HidableFields.Harm))
                .OrderBy(element => element.Id, StringComparer.Ordinal)],
            Unknown = [.. options.NotAnswering.Where(word => !_table.Elements.Any(element => element.Id == word || element.StatedStep!.Who == word))],
        };
    }

    // Whatever an element that stands for a hidden part does is hidden as well.
    private bool IsHidden(Element element, string field) => argument.PublicVersion?.RecordOf(element.Id) is { } record
        && (record.IsStub || record.Hidden.ContainsKey(field));

    private HashSet<int> HiddenSteps() => argument.PublicVersion is null
        ? []
        : [.. Enumerable.Range(0, _structure.ElementCount).Where(number => IsHidden(_structure.Elements[number], HidableFields.Step))];

    // Pathways often have the same steps and as much time.
    private ResponseProbability? ProbabilityOf(ResponseGraph graph, List<int> steps, long window)
    {
        (string, long) key = (string.Join(',', steps), window);
        if (!_known.TryGetValue(key, out ResponseProbability? known))
        {
            _known[key] = known = _probabilities!.Find(graph, window);
        }

        return known;
    }

    private bool IsSilent(HashSet<string> silent, int step) =>
        silent.Contains(_table.Elements[step].Id) || (_table.Steps[step].Who is { } who && silent.Contains(who));
}
