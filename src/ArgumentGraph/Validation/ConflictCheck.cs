using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Has a merge left something undecided?</summary>
internal static class ConflictCheck
{
    public static void Check(Inspection inspection, int number, Element element)
    {
        if (element.UnknownMembers.Count == 0)
        {
            return;
        }

        foreach (UndecidedMember undecided in UndecidedMember.In(element.UnknownMembers))
        {
            int place = MemberPlace.Of(inspection, number, UndecidedMember.Member, undecided.Name);
            inspection.ReportAt(Rules.UnresolvedConflict, number, place, $"'{element.Id}': {Describe(undecided)}");
        }
    }

    public static void CheckDocument(Inspection inspection)
    {
        ArgumentOrigin origin = inspection.Argument.Origin;
        IEnumerable<ValueMap<RawJson>> documents = origin.Documents.Count == 0 ? [origin.UnknownMembers] : origin.Documents.Select(each => each.UnknownMembers);
        foreach (UndecidedMember undecided in documents.SelectMany(UndecidedMember.In))
        {
            inspection.Report(Rules.UnresolvedConflict, -1, $"The document: {Describe(undecided)}");
        }
    }

    private static string Describe(UndecidedMember undecided)
    {
        string name = Spelling.Clip(undecided.Name);
        return undecided.Name == UndecidedMember.WholeElement
            ? $"a merge found it removed on {(undecided.Ours is null ? "our" : "their")} side and kept on {(undecided.Ours is null ? "their" : "our")}s. "
                + $"It stays until you decide: remove the element, or '{name}' from its 'conflicts'."
            : $"a merge found two values of '{name}'. Ours: {Value(undecided.Ours)}; theirs: {Value(undecided.Theirs)}; before: {Value(undecided.Base)}. "
                + $"Write the right one, and remove '{name}' from 'conflicts'.";
    }

    private static string Value(RawJson? value) => value is null ? "none" : Spelling.Clip(value.Text);
}
