using System.Globalization;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Building;

/// <summary>What must hold for an element by itself, whichever way it was made.</summary>
internal static class ElementRules
{
    /// <summary>Whether a suppression says why: it is not blank.</summary>
    public static bool IsReason(ReadOnlySpan<char> reason) => reason.ContainsAnyExcept(" \t\r\n");

    /// <summary>Checks an element made in code; one that was read has been checked member by member.</summary>
    public static void Check(FindingList findings, Element element)
    {
        if (ElementId.ProblemOf(element.Id) is { } problem)
        {
            findings.Add(Rules.InvalidId, -1, problem, element.Id);
        }

        CheckContents(findings, element);
    }

    /// <summary>Checks all of an element but its id.</summary>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="element">The element.</param>
    /// <param name="offset">Where it stands; -1 for an element without a place.</param>
    public static void CheckContents(FindingList findings, Element element, int offset = -1)
    {
        if (element.Module is { } module && ModuleName.ProblemOf(module) is { } problem)
        {
            findings.Add(Rules.InvalidId, offset, problem, element.Id);
        }

        CheckText(findings, "The statement", element.Statement, element.Id, offset);
        CheckText(findings, "The description", element.Description, element.Id, offset);
        foreach ((string key, ValueList<string> values) in element.Tags)
        {
            CheckText(findings, "A tag", key, element.Id, offset);
            foreach (string value in values)
            {
                CheckText(findings, $"The tag '{key}'", value, element.Id, offset);
            }
        }

        foreach ((string rule, string reason) in element.Suppressions)
        {
            CheckText(findings, "A suppression", rule, element.Id, offset);
            CheckText(findings, $"The reason for suppressing '{rule}'", reason, element.Id, offset);
            if (!IsReason(reason))
            {
                findings.Add(Rules.ValueOutOfRange, offset, $"The reason for suppressing '{rule}' of '{element.Id}' is blank; say why.", element.Id);
            }
        }

        foreach (string name in element.UnknownMembers.Keys)
        {
            CheckText(findings, "The name of a member", name, element.Id, offset);
            if (ElementMembers.Find(name) != ElementMember.Unknown)
            {
                findings.Add(
                    Rules.DuplicateMember,
                    offset, $"'{element.Id}' has an unknown member '{name}', which the format knows; written, it would be given twice.", element.Id);
            }
        }

        if (element is Evidence evidence)
        {
            CheckText(findings, "The source", evidence.Source, element.Id, offset);
            CheckText(findings, "The subject", evidence.Subject, element.Id, offset);
        }
        else if (element is Assumption assumption)
        {
            CheckText(findings, "The source", assumption.Source, element.Id, offset);
        }

        CheckText(findings, "The 'who' of the step", element.StatedStep?.Who, element.Id, offset);
        CheckText(findings, "The 'hours' of the step", element.StatedStep?.Hours, element.Id, offset);
        CheckText(findings, "What starts the clock", (element as Goal)?.Harm?.From, element.Id, offset);
        foreach (string id in element.StatedStep?.After ?? [])
        {
            CheckText(findings, "An id in 'after'", id, element.Id, offset);
        }

        foreach (ClaimPoint point in element.ClaimPoints)
        {
            CheckPoint(findings, element, point, offset);
        }

        if (element.Order is not null || element.Row is not null)
        {
            CheckHints(findings, element, offset);
        }

        if (element.AssertedStanding is not null)
        {
            CheckAsserted(findings, element, offset);
        }

        if (element.Cost is { } cost && !(cost >= 0 && double.IsFinite(cost)))
        {
            findings.Add(
                Rules.ValueOutOfRange,
                offset, string.Create(CultureInfo.InvariantCulture, $"The cost of '{element.Id}' is {cost}; a cost is a number of at least 0."), element.Id);
        }
    }

    private static void CheckPoint(FindingList findings, Element element, ClaimPoint point, int offset)
    {
        if (ElementId.ProblemOf(point.Id) is { } problem)
        {
            findings.Add(Rules.InvalidId, offset, $"The id of a claim point of '{element.Id}': {problem}", element.Id);
        }

        foreach (string id in point.On)
        {
            CheckText(findings, "An id in 'on'", id, element.Id, offset);
        }

        CheckText(findings, "The 'argument' of a claim point", point.Argument, element.Id, offset);
    }

    private static void CheckHints(FindingList findings, Element element, int offset)
    {
        if (!element.Kind.Has(ElementMember.Row))
        {
            findings.Add(
                Rules.MemberOfOtherKind,
                offset,
                $"'{element.Id}' has {(element.Row is null ? "an order" : "a row")}, which {Wording.Plural(element.Kind)} do not have: "
                + "they stand beside the element that states them.",
                element.Id);
        }

        CheckRange(findings, "order", element.Order, -Element.MostOrder, Element.MostOrder, element.Id, offset);
        CheckRange(findings, "row", element.Row, 0, Element.MostRow, element.Id, offset);
    }

    private static void CheckRange(FindingList findings, string what, int? value, int least, int most, string id, int offset)
    {
        if (value < least || value > most)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"The {what} of '{id}' is {value}; it is a whole number from {least} to {most}.");
            findings.Add(Rules.ValueOutOfRange, offset, message, id);
        }
    }

    private static void CheckAsserted(FindingList findings, Element element, int offset)
    {
        if (element is Context or Justification)
        {
            findings.Add(
                Rules.MemberOfOtherKind, offset, $"'{element.Id}' has an asserted standing, which contexts and justifications do not have.", element.Id);
        }
        else if (element is Evidence { State: not null } or Assumption { State: not AssumptionState.Holds })
        {
            findings.Add(Rules.ValueOutOfRange, offset, $"'{element.Id}' has a state and an asserted standing; it takes one of them.", element.Id);
        }
    }

    /// <summary>Checks that a text is well-formed Unicode.</summary>
    public static void CheckText(FindingList findings, string what, string? text, string? elementId, int offset = -1)
    {
        if (text is not null && LoneSurrogate.IndexIn(text) is >= 0 and int at)
        {
            string owner = elementId is null ? string.Empty : $" of '{elementId}'";
            string message = string.Create(
                CultureInfo.InvariantCulture, $"{what}{owner} has half a surrogate pair at index {at}; it is not a valid character.");
            findings.Add(Rules.InvalidEncoding, offset, message, elementId);
        }
    }
}
