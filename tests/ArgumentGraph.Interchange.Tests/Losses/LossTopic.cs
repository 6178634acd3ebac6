using System.Text.RegularExpressions;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>What a loss speaks of, by its message: some members of its element, or how elements stand to each other.</summary>
internal sealed partial class LossTopic
{
    private static readonly (string Word, string[] Members)[] Words =
    [
        ("description", ["description"]), ("suppressions", ["suppress"]), ("suppress", ["suppress"]), ("cost", ["cost"]), ("order", ["order"]),
        ("row", ["row"]), ("module", ["module"]), ("public", ["public"]), ("away", ["away"]), ("toBeSupportedByContract", ["toBeSupportedByContract"]),
        ("step", ["step"]), ("step in the response", ["step"]), ("harm", ["harm"]), ("time to harm", ["harm"]), ("claim points", ["claimPoints"]),
        ("probability", ["probability", "doubt"]), ("mark as a pathway", ["pathway"]), ("pathway", ["pathway"]),
        ("state", ["state"]), ("subject", ["subject"]), ("day of collection", ["collected"]), ("collected", ["collected"]), ("day of expiry", ["expires"]),
        ("expires", ["expires"]), ("probability or doubt", ["probability", "doubt"]),
        ("tags", ["tags"]), ("data", ["data"]), ("data that is not LTAC's", ["data"]), ("part of the data that no longer fits", ["data"]),
        ("requires", ["requires"]), ("undeveloped", ["undeveloped"]), ("uninstantiated", ["uninstantiated"]),
        ("source", ["source"]), ("statement", ["statement"]), ("kind", ["kind", "pathway"]),
    ];

    private LossTopic(Loss loss, string[] members)
    {
        Loss = loss;
        Members = members;
    }

    public Loss Loss { get; }

    /// <summary>The members spoken of; none where the loss is about structure.</summary>
    public string[] Members { get; }

    public bool IsAboutStructure => Members.Length == 0;

    /// <summary>Whether it says that the element is gone or called something else, so that its id may stand for another one.</summary>
    public bool IsAboutIdentity => IdentityPattern().IsMatch(Loss.Message);

    /// <summary>Whether what it says only other tools see.</summary>
    public bool IsForOthers => OthersPattern().IsMatch(Loss.Message);

    /// <summary>Whether it may speak of any members that are not the format's.</summary>
    public bool NamesUnknownMembers { get; private init; }

    public static LossTopic Of(Loss loss)
    {
        Match listed = ListPattern().Match(loss.Message);
        string[] words = listed.Success ? listed.Groups["members"].Value.Split(", ") : [];
        words = PlacePattern().Match(loss.Message) is { Success: true } place ? [place.Groups["member"].Value] : words;
        words = OneLinePattern().Match(loss.Message) is { Success: true } line ? [line.Groups["member"].Value] : words;
        words = loss.Message.Contains("of its supporters; in LTAC", StringComparison.Ordinal) ? ["requires"] : words;
        words = loss.Message.Contains("is read back as", StringComparison.Ordinal) ? ["kind"] : words;
        words = DataPattern().IsMatch(loss.Message) ? ["data"] : words;
        List<string> members = [];
        bool namesUnknown = false;
        foreach (string word in words)
        {
            string? quoted = NamedPattern().Match(word) is { Success: true } named ? named.Groups["what"].Value : null;
            namesUnknown |= string.Equals(word, "unknown members", StringComparison.Ordinal) || string.Equals(quoted, "member", StringComparison.Ordinal);
            string[] known = quoted is "tag"
                ? ["tags"]
                : quoted is "member" ? [word[8..^1]] : Words.FirstOrDefault(entry => string.Equals(entry.Word, word, StringComparison.Ordinal)).Members ?? [];
            members.AddRange(known);
        }

        return new LossTopic(loss, namesUnknown && members.Count == 0 ? ["unknown members"] : [.. members]) { NamesUnknownMembers = namesUnknown };
    }

    /// <summary>Whether it announces a difference.</summary>
    public bool Announces(ArgumentDifference difference) => difference.Subject switch
    {
        DifferenceSubject.Document => Loss.ElementId is null && Loss.Message.Contains(difference.Member, StringComparison.OrdinalIgnoreCase),
        DifferenceSubject.ElementGone => IsAboutStructure && string.Equals(Loss.ElementId, difference.Ids[0], StringComparison.Ordinal),
        DifferenceSubject.ElementNew => IsAboutStructure && Names(difference.Ids[0]),
        DifferenceSubject.ElementMember when IsOfRenamed(difference) => true,
        DifferenceSubject.ElementMember when IsAboutIdentity => string.Equals(Loss.ElementId, difference.Ids[0], StringComparison.Ordinal),
        DifferenceSubject.ElementMember when Loss.ElementId is null => difference.Member is "tags"
            && Loss.Message.StartsWith("The tag 'package'", StringComparison.Ordinal) && difference.Text.Contains("\"package\"", StringComparison.Ordinal),
        DifferenceSubject.ElementMember => string.Equals(Loss.ElementId, difference.Ids[0], StringComparison.Ordinal)
            && (Members.Contains(difference.Member, StringComparer.Ordinal) || (NamesUnknownMembers && !IsKnown(difference.Member))),
        _ => IsAboutStructure && difference.Ids.Any(id => Names(id)),
    };

    // Members that name others by id have their new ids.
    private bool IsOfRenamed(ArgumentDifference difference) =>
        difference.Member is "claimPoints" or "step" && Loss.ElementId is { } renamed && Loss.Message.Contains("is written as '", StringComparison.Ordinal)
        && difference.Text.Contains($"\"{renamed}\"", StringComparison.Ordinal);

    private bool Names(string id) => string.Equals(Loss.ElementId, id, StringComparison.Ordinal) || Loss.Message.Contains($"'{id}'", StringComparison.Ordinal);

    private static bool IsKnown(string member) => ArgumentGraph.Model.ElementMembers.Find(member) != ArgumentGraph.Model.ElementMember.Unknown;

    [GeneratedRegex(
        @"other tools|gsn2x|which no kind of element in GSN YAML|where LTAC has no"
        + @"|is written under 'argumentGraph'|are written under 'argumentGraph'|kept in a tagged value",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OthersPattern();

    [GeneratedRegex(@"': (?<members>[^:']+)\. .+ has no place for that\.$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"^The (?<member>.+) of '.*' has no place in LTAC\.$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"read again, it is called|is written as a paragraph of|is stated by nothing", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdentityPattern();

    [GeneratedRegex(
        @"^The relation '.*' no longer fits|^The comment before the citation|' stood under '|' was a .* and is written as "
        + @"|^The option '|^The reference (in a relation )?of '|^The data of '.*': it stands|^The comments that end the text",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex DataPattern();

    [GeneratedRegex(@"^The (?<member>statement|source) of '", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex OneLinePattern();

    [GeneratedRegex(@"^(?<what>tag|member) '.*'$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex NamedPattern();
}
