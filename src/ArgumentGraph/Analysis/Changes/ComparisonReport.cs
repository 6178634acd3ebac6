using System.Globalization;
using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Changes;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What a newer version of an argument says differently. Made by <see cref="Argument.CompareWith"/>. Lists are ordered by id, ordinally.</summary>
[JsonConverter(typeof(ComparisonReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ComparisonReport
{
    internal ComparisonReport(ElementMatching matching) => Matching = matching;

    /// <summary>The older version.</summary>
    public required Argument Older { get; init; }

    /// <summary>The newer version.</summary>
    public required Argument Newer { get; init; }

    /// <summary>What the case itself says differently: its title, members of the document that the format does not know.</summary>
    public required ValueList<MemberChange> CaseChanges { get; init; }

    /// <summary>The elements that only the newer version has, renamed ones excepted.</summary>
    public required ValueList<Element> Added { get; init; }

    /// <summary>The elements that only the older version has, renamed ones excepted.</summary>
    public required ValueList<Element> Removed { get; init; }

    /// <summary>The elements of both versions that say something else now. Their relationships are compared apart.</summary>
    public required ValueList<ElementChange> Changed { get; init; }

    /// <summary>
    /// The elements that have another id and say the same: of one removed and one added element the content is equal, and that of no other one removed or
    /// added. Ordered by the older id.
    /// </summary>
    public required ValueList<Renaming> Renamed { get; init; }

    /// <summary>
    /// Pairs of a removed and an added element of one kind that may be one element, for a person to decide: those most alike first, each element in one pair
    /// at most. They are in <see cref="Added"/> and <see cref="Removed"/> as well.
    /// </summary>
    public required ValueList<Renaming> ProposedRenamings { get; init; }

    /// <summary>
    /// Whether every pair that could be a renaming was tried. Up to 250,000 pairs of a kind are. Beyond that only those with a common word
    /// that makes at most 4,096 pairs.
    /// </summary>
    public required bool WereAllRenamingsTried { get; init; }

    /// <summary>The relationships that only the newer version has. One whose ends were only renamed is in both.</summary>
    public required ValueList<Relationship> AddedRelationships { get; init; }

    /// <summary>The relationships that only the older version has, with its ids.</summary>
    public required ValueList<Relationship> RemovedRelationships { get; init; }

    /// <summary>
    /// Whether nothing differs. Then the <see cref="Argument.ContentHash"/> of both is equal; it is equal too where elements stand elsewhere in pictures
    /// alone (<see cref="MemberAspect.Layout"/>).
    /// </summary>
    public bool IsEmpty => CaseChanges.Count == 0 && Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0 && Renamed.Count == 0
        && AddedRelationships.Count == 0 && RemovedRelationships.Count == 0;

    /// <summary>Which elements of the two are one.</summary>
    internal ElementMatching Matching { get; }

    /// <summary>In a line, for example <c>2 elements added, 1 element changed, 3 relationships added</c>; or that there is no difference.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            .. Part(Added.Count, "element", "added"), .. Part(Removed.Count, "element", "removed"), .. Part(Changed.Count, "element", "changed"),
            .. Part(Renamed.Count, "element", "renamed"), .. Part(AddedRelationships.Count, "relationship", "added"),
            .. Part(RemovedRelationships.Count, "relationship", "removed"), .. Part(CaseChanges.Count, "member of the case", "members of the case", "changed"),
        ];
        return parts.Length == 0 ? "No difference" : string.Join(", ", parts);
    }

    private static IEnumerable<string> Part(int count, string noun, string verb) => Part(count, noun, noun + "s", verb);

    private static IEnumerable<string> Part(int count, string one, string several, string verb) =>
        count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)} {verb}")];
}
