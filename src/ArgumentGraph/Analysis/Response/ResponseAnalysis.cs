using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Response;

/// <summary>Puts the parts of a report on responses together.</summary>
internal sealed class ResponseAnalysis(
    Argument argument, Setting setting, ResponseOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
{
    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly StepTable _table = new(argument);

    public ResponseReport Report()
    {
        var silent = new HashSet<string>(options.NotAnswering, StringComparer.Ordinal);
        var reach = new StepReach(argument, _table, new StandingEvaluation(argument, setting), step => IsSilent(silent, step));
        var gaps = new GapFinder(argument, _table);
        Goal[] goals = [.. argument.Elements.OfType<Goal>().Where(goal => goal.IsPathway || goal.Harm is not null)];
        var probabilities = new ProbabilityFinder(options.Budget.Work / Math.Max(1, goals.Length), cancellationToken);
        var judges = new PathwayJudge[goals.Length];
        var responses = new PathwayResponse[goals.Length];
        for (int index = 0; index < goals.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (List<int> present, List<int> absent) = reach.Below(_structure.Find(goals[index].Id));
            var graph = new ResponseGraph(_table, present);
            ResponseProbability? probability = options.WithProbabilities && goals[index].Harm?.Within is { } window
                ? probabilities.Find(graph, window.Ticks)
                : null;
            judges[index] = new PathwayJudge(goals[index], graph);
            responses[index] = judges[index].Judge(probability, [.. gaps.Of(goals[index], graph, absent)]);
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
            Unknown = [.. options.NotAnswering.Where(word => !_table.Elements.Any(element => element.Id == word || element.StatedStep!.Who == word))],
        };
    }

    private bool IsSilent(HashSet<string> silent, int step) =>
        silent.Contains(_table.Elements[step].Id) || (_table.Steps[step].Who is { } who && silent.Contains(who));
}
