using ArgumentGraph.Analysis.Impact;
using ArgumentGraph.Reviews;

namespace ArgumentGraph.Analysis.Reviews;

/// <summary>A version of the case that was reviewed, and what has happened since. Each is worked out when it is first asked for.</summary>
internal sealed class ReviewedVersion
{
    private readonly Lazy<ImpactReport> _impact;
    private readonly Lazy<Dictionary<string, string>> _newIds;

    /// <param name="version">The version.</param>
    /// <param name="key">The case's key, or null.</param>
    /// <param name="now">The argument as it is now.</param>
    /// <param name="setting">In which the two are judged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ReviewedVersion(Argument version, CommitmentKey? key, Argument now, Setting setting, CancellationToken cancellationToken)
    {
        Argument = version;
        Hashes = new(version, key);
        var comparison = new Lazy<ComparisonReport>(() => version.CompareWith(now, cancellationToken));
        _impact = new(() => new ImpactAnalysis(comparison.Value, setting, Budget.Default, null, cancellationToken).Report());
        _newIds = new(() => comparison.Value.Renamed.ToDictionary(one => one.Older.Id, one => one.Newer.Id, StringComparer.Ordinal));
    }

    public Argument Argument { get; }

    public NamingHashes Hashes { get; }

    /// <summary>Whether the changes could make the element stand otherwise.</summary>
    public Possibility CouldMove(string id) => _impact.Value.CouldMoveOf(id);

    /// <summary>The id that the element has now, where it was renamed and nothing else; else null.</summary>
    public string? NewIdOf(string id) => _newIds.Value.GetValueOrDefault(id);
}
