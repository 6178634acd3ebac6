using ArgumentGraph.Content;
using ArgumentGraph.Hidden;

namespace ArgumentGraph.PublicVersions;

/// <summary>Holds a public version against its record.</summary>
internal static class Verification
{
    public static PublicVersionVerification Of(Argument argument, IEnumerable<Disclosure> disclosures)
    {
        PublicVersion version = argument.PublicVersion
            ?? throw new InvalidOperationException("The argument is not a public version: it has no well-formed record of what is hidden.");
        var content = new PublishedContent(argument, version);
        var hashes = new ContentHashes(argument, content);
        var hash = new CommittedHash(argument);
        var problems = new List<VerificationProblem>();
        foreach (Element element in argument.Elements.OrderBy(element => element.Id, StringComparer.Ordinal))
        {
            Check(argument, element, version, hashes, hash, problems);
        }

        problems.AddRange(version.Elements.Keys.Where(id => !argument.Contains(id)).Order(StringComparer.Ordinal)
            .Select(id => new VerificationProblem(id, $"'{id}' is in the record, and not in the file.")));
        CheckCase(argument, version, content, hash, problems);
        if (hash.SealOf(version.Root, version.AssertedOn, version.HiddenLeaves) != version.Seal)
        {
            problems.Add(new(null, "The root, the day or the hidden leaves of the record are not as they were made."));
        }
        else if (problems.Count == 0 && hashes.Root != version.Root)
        {
            problems.Add(new(null, "The case root that the record asserts is not that of what it holds."));
        }

        string[] stubs = [.. version.Elements.Where(each => each.Value.IsStub).Select(each => each.Key).Order(StringComparer.Ordinal)];
        return new()
        {
            Argument = argument,
            AssertedRoot = version.Root,
            RecomputedRoot = hashes.Root,
            Problems = [.. problems],
            RecomputedHashes = argument.Elements.Count + 1 - stubs.Length,
            AssertedHashes = [.. stubs],
            HiddenLeaves = version.HiddenLeaves.Count,
            AssertedStandings = argument.BasisAt(Setting.Default).AssertedStandings,
            Disclosures = [.. disclosures.Select(disclosure => new CheckedDisclosure(disclosure, ProblemOf(disclosure, version)))],
        };
    }

    private static void Check(
        Argument argument, Element element, PublicVersion version, ContentHashes hashes, CommittedHash hash, List<VerificationProblem> problems)
    {
        if (version.RecordOf(element.Id) is not { } record)
        {
            problems.Add(new(element.Id, $"'{element.Id}' is not in the record."));
            return;
        }

        if (HidableFields.OfElement.FirstOrDefault(field => HiddenFieldCheck.IsShown(element, record, field)) is { } shown)
        {
            problems.Add(new(element.Id, $"The {shown} of '{element.Id}' is declared hidden, and yet is there."));
        }
        else if (hash.SealOf(argument.Structure.Find(element.Id), hashes.OwnOf(element.Id), record) != record.Seal)
        {
            problems.Add(new(element.Id, $"'{element.Id}' is not as it was made: something that it shows, a digest, a salt or an assertion has changed."));
        }
    }

    private static void CheckCase(Argument argument, PublicVersion version, PublishedContent content, CommittedHash hash, List<VerificationProblem> problems)
    {
        if (HidableFields.OfCase.FirstOrDefault(field => HiddenFieldCheck.IsShown(argument, version, field)) is { } shown)
        {
            problems.Add(new(null, $"The case's {shown} is declared hidden, and yet is there."));
        }
        else if (hash.SealOfCase(version.Case, ContentHashes.ToText(content.OwnOfCase())) != version.Case.Seal)
        {
            problems.Add(new(null, "The title, what stands beside the elements, or the record of these is not as it was made."));
        }
    }

    private static string? ProblemOf(Disclosure disclosure, PublicVersion version)
    {
        string owner = disclosure.ElementId.Length == 0 ? "the case itself" : $"'{Spelling.Clip(disclosure.ElementId)}'";
        PublicRecord? record = disclosure.ElementId.Length == 0 ? version.Case : version.RecordOf(disclosure.ElementId);
        string field = Spelling.Clip(disclosure.Field);
        return record is null ? $"{owner} is not in the public version."
            : record.IsStub ? $"{owner} is a stub, of which there is no digest of the {field} to compare with."
            : !record.Hidden.TryGetValue(disclosure.Field, out string? digest) ? $"The {field} of {owner} is not hidden."
            : digest != disclosure.Digest ? $"This is not the {field} of {owner}: its digest is another."
            : null;
    }
}
