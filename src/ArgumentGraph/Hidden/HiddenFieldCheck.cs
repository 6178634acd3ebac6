using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Hidden;

/// <summary>Holds the record of a public version against the elements: what it says is hidden must not be there.</summary>
internal static class HiddenFieldCheck
{
    /// <summary>Reports what is wrong, if the argument has a record.</summary>
    /// <param name="argument">The argument as it was read.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="offset">Where the record stands.</param>
    public static void Report(Argument argument, FindingList findings, int offset)
    {
        if (!argument.UnknownMembers.TryGetValue(PublicVersion.MemberName, out RawJson? record))
        {
            return;
        }

        PublicVersion? version = PublicVersionReader.Read(record, out IReadOnlyList<string> problems);
        foreach (string problem in problems)
        {
            findings.Add(Rules.MalformedPublicVersion, offset, problem);
        }

        if (version is null)
        {
            return;
        }

        foreach (string id in version.Elements.Keys.Where(id => !argument.Contains(id)))
        {
            findings.Add(Rules.MalformedPublicVersion, offset, $"The record of the public version names '{Spelling.Clip(id)}', which is not in the file.");
        }

        if (version.HiddenLeaves.Count > 0 && version.HiddenLeaves[^1].Leaf > argument.Structure.ElementCount + version.HiddenLeaves.Count)
        {
            findings.Add(Rules.MalformedPublicVersion, offset, "The record of the public version has hidden leaves beyond the end of the tree.");
        }

        foreach (string field in HidableFields.OfCase.Where(field => IsShown(argument, version, field)))
        {
            findings.Add(Rules.HiddenYetThere, argument.Origin.TitleOffset, $"The case's {field} is declared hidden, and yet is there.");
        }

        foreach (int number in argument.Structure.AuthorOrder)
        {
            ReportElement(argument.Structure, number, version, findings, offset);
        }
    }

    /// <summary>Whether a field that is declared hidden is there.</summary>
    public static bool IsShown(Element element, PublicRecord record, string field) =>
        (record.IsStub || record.Hidden.ContainsKey(field))
        && (field == HidableFields.Statement
            ? element.Statement != HidableFields.Placeholder(record.Reason)
            : FieldValues.Of(element, field) != CanonicalJson.Null);

    /// <summary>Whether a field of the case itself that is declared hidden is there.</summary>
    public static bool IsShown(Argument argument, PublicVersion version, string field) =>
        version.Case.Hidden.ContainsKey(field)
        && (field == HidableFields.Title
            ? argument.Title != HidableFields.Placeholder(version.Case.Reason)
            : FieldValues.Of(argument, field) != CanonicalJson.Null);

    private static void ReportElement(ArgumentStructure structure, int number, PublicVersion version, FindingList findings, int recordOffset)
    {
        Element element = structure.Elements[number];
        int offset = structure.ElementOffsets[number];
        if (version.RecordOf(element.Id) is not { } record)
        {
            findings.Add(Rules.MalformedPublicVersion, recordOffset, $"The record of the public version has nothing on '{element.Id}'.", element.Id);
            return;
        }

        foreach (string field in HidableFields.OfElement.Where(field => IsShown(element, record, field)))
        {
            findings.Add(Rules.HiddenYetThere, offset, $"The {field} of '{element.Id}' is declared hidden, and yet is there.", element.Id);
        }

        bool isAsserted = record.IsStub || (record.Hidden.ContainsKey("state") && element is Evidence or Assumption);
        if (isAsserted && element.AssertedStanding is null)
        {
            findings.Add(
                Rules.MalformedPublicVersion, offset, $"What '{element.Id}' is judged by is hidden, so it needs an 'assertedStanding'.", element.Id);
        }
        else if (!isAsserted && element.AssertedStanding is not null)
        {
            findings.Add(
                Rules.MalformedPublicVersion, offset, $"'{element.Id}' has an 'assertedStanding', though nothing that it is judged by is hidden.", element.Id);
        }
    }
}
