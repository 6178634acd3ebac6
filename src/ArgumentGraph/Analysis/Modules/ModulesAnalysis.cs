using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Settings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>Judges the joined argument, and each module alone, and compares what they show.</summary>
internal sealed class ModulesAnalysis
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly Setting _setting;
    private readonly ModulesOptions _options;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly StandingEvaluation _joined;

    public ModulesAnalysis(Argument argument, Setting setting, ModulesOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _argument = argument;
        _structure = argument.Structure;
        _setting = setting;
        _options = options;
        _progress = progress;
        _cancellationToken = cancellationToken;
        _joined = new StandingEvaluation(argument, setting);
    }

    public ModulesReport Report()
    {
        ModuleAlone[] alone =
        [
            .. _argument.Modules.Select(module => new ModuleAlone(_argument, module)),
        ];
        int[] targets = [.. alone.SelectMany(module => module.Goals).Distinct().Order()];
        var points = new SinglePointsOf(
            _argument, _joined, targets, _options.Budget, PartialProgress.Of(_progress, 0, 2), _cancellationToken);
        bool isExhaustive = points.IsExhaustive;
        var behind = new BehindCited(_argument, _setting.Baseline, _options.ListedShared, _cancellationToken);
        var reports = new List<AnalysedModule>();
        foreach (ModuleAlone module in alone)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            reports.Add(ReportOn(module, points, behind, ref isExhaustive));
            _progress?.Report(0.5 + (0.5 * reports.Count / alone.Length));
        }

        var graph = new ModuleGraph(_structure);
        return new()
        {
            Argument = _argument,
            Setting = _setting,
            Basis = _argument.BasisAt(_setting),
            Modules = [.. reports],
            WithoutModule = _argument.Elements.Count(element => element is { Module: null, IsAway: false }),
            Dependencies = _argument.Modules.Count == 0 ? ValueList<ModuleDependency>.Empty : graph.Dependencies,
            Mutual = graph.Mutual(),
            AreSinglePointsExhaustive = isExhaustive,
        };
    }

    private AnalysedModule ReportOn(ModuleAlone module, SinglePointsOf joined, BehindCited behind, ref bool isExhaustive)
    {
        var evaluation = new StandingEvaluation(module.Argument, _setting);
        int[] targets = [.. module.Goals.Select(goal => module.NumberOf(goal))];
        var alone = new SinglePointsOf(module.Argument, evaluation, targets, _options.Budget, null, _cancellationToken);
        isExhaustive &= alone.IsExhaustive;
        behind.Begin(module);
        foreach (int goal in module.Goals)
        {
            behind.LookFor(goal, joined[goal], [.. alone[module.NumberOf(goal)].Select(module.NumberInJoined)]);
        }

        behind.Find();
        return new()
        {
            Module = module.Module,
            ElementCount = module.Own.Length,
            Goals =
            [
                .. module.Goals.Select(goal => new ModuleGoal(
                    _structure.Elements[goal], _joined.Analysed(goal), evaluation.Analysed(module.NumberOf(goal)), behind.OnlyJoinedOf(goal))),
            ],
            AssumedOfOthers = [.. module.Cited.Select(cited => new AssumedElement(_structure.Elements[cited], _joined.Analysed(cited)))],
            Interface = module.InterfaceIn(_argument),
            Shared = behind.Shared,
            SharedCount = behind.SharedCount,
        };
    }
}
