using System.Numerics;
using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Notebooks;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>What brings down which pathways. Made by <see cref="Argument.AnalyzeLoadBearing"/>.</summary>
[JsonConverter(typeof(LoadBearingReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class LoadBearingReport : IAnalysisReport
{
    private readonly RoleFinder _roles;
    private readonly int[] _targets;
    private readonly Lazy<LoadBearingMatrix> _matrix;

    internal LoadBearingReport(Argument argument, int[] targets, RoleFinder roles)
    {
        Argument = argument;
        _targets = targets;
        _roles = roles;
        _matrix = new(MakeMatrix);
    }

    /// <summary>The argument that was analysed.</summary>
    public Argument Argument { get; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>How many elements and relationships of each kind there are; as argued, the challenges are the ones that were ignored.</summary>
    public required ArgumentCounts Counts { get; init; }

    /// <summary>The pathways, in the author's order.</summary>
    public required ValueList<LoadBearingTarget> Pathways { get; init; }

    /// <summary>The roots, in the author's order.</summary>
    public required ValueList<LoadBearingTarget> Roots { get; init; }

    /// <summary>The elements that were named, in the order named.</summary>
    public required ValueList<LoadBearingTarget> AdditionalElements { get; init; }

    /// <summary>
    /// Every element whose loss alone brings down a pathway, root or named element, itself excepted unless it is basic: those that carry most pathways
    /// first, basic ones before others, then by id.
    /// </summary>
    public required ValueList<LoadBearingElement> LoadBearing { get; init; }

    /// <summary>Of <see cref="LoadBearing"/>, those that carry two or more pathways.</summary>
    public ValueList<LoadBearingElement> SharedAcrossPathways => [.. LoadBearing.Where(element => element.Pathways.Count > 1)];

    /// <summary>Of <see cref="SharedAcrossPathways"/>, those that only one element cites.</summary>
    public ValueList<LoadBearingElement> Hidden => [.. LoadBearing.Where(element => element.IsHidden)];

    /// <summary>Whether every element was tried; false when the budget was spent.</summary>
    public required bool IsLoadBearingExhaustive { get; init; }

    /// <summary>
    /// Pairs that bring down pathways that neither brings down alone: those that bring down most first, then by ids; as many as were asked for.
    /// </summary>
    public required ValueList<PairFall> Pairs { get; init; }

    /// <summary>How many pairs there are in all.</summary>
    public required BigInteger PairsTotal { get; init; }

    /// <summary>Whether <see cref="PairsTotal"/> counts every pair; false when the budget was spent or pairs were not asked for.</summary>
    public required bool ArePairsExhaustive { get; init; }

    /// <summary>Whether <see cref="Pairs"/> begins with those that bring down most; with more than two million it comes in the order of ids.</summary>
    public required bool ArePairsRanked { get; init; }

    /// <summary>For every key and value, what rests on it: by key, then by value.</summary>
    public required ValueList<Concentration> Concentrations { get; init; }

    /// <summary>Whether every key and value was tried; false when the budget was spent.</summary>
    public required bool AreConcentrationsExhaustive { get; init; }

    /// <summary>
    /// Whether it was the time of the budget that was spent (<see cref="Budget.Time"/>), so that another run may find more or less.
    /// </summary>
    public required bool IsTimeSpent { get; init; }

    /// <summary>The role of each basic element for each pathway, as data for pictures. Worked out when first asked for.</summary>
    public LoadBearingMatrix Matrix => _matrix.Value;

    /// <summary>What a basic element is to a pathway, root or named element; none for what is not basic.</summary>
    /// <param name="elementId">A basic element's id.</param>
    /// <param name="targetId">The id of a pathway, root or named element.</param>
    /// <exception cref="KeyNotFoundException">There is no such element, or the second was not analysed.</exception>
    public LoadBearingRole RoleOf(string elementId, string targetId)
    {
        int target = Array.IndexOf(_targets, Argument.NumberOf(targetId));
        int element = Argument.NumberOf(elementId);
        return target < 0
            ? throw new KeyNotFoundException($"'{targetId}' was not analysed: only pathways, roots and the elements that the options name are.")
            : _roles.Of(target)[element];
    }

    private LoadBearingMatrix MakeMatrix()
    {
        ArgumentStructure structure = Argument.Structure;
        int[] pathways = [.. Argument.PathwayNumbers.Select(number => Array.IndexOf(_targets, number))];
        LoadBearingRole[][] byTarget = [.. pathways.Select(_roles.Of)];
        int[] columns = [.. Enumerable.Range(0, structure.ElementCount)
            .Where(number => Array.Exists(byTarget, roles => roles[number] != LoadBearingRole.None))
            .OrderByDescending(number => byTarget.Count(roles => roles[number] == LoadBearingRole.LoadBearing))
            .ThenByDescending(number => byTarget.Count(roles => roles[number] == LoadBearingRole.Contributing))
            .ThenBy(number => structure.Elements[number].Id, StringComparer.Ordinal)];
        return new LoadBearingMatrix(
            [.. Argument.Pathways],
            [.. columns.Select(number => structure.Elements[number])],
            [.. byTarget.Select(roles => columns.Select(number => roles[number]).ToArray())]);
    }
}
