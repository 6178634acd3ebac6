namespace ArgumentGraph.Interchange.Tea;

/// <summary>Says what of an argument a case export has no place for.</summary>
internal static class TeaLosses
{
    public static void OfElement(Element element, bool hasOtherData, ArgumentExport export)
    {
        List<string> lost = [];
        void Note(bool isGiven, string what)
        {
            if (isGiven)
            {
                lost.Add(what);
            }
        }

        Note(element.Description is not null, "description");
        Note(element.Tags.Count > 0, "tags");
        Note(element.Suppressions.Count > 0, "suppress");
        Note(element.StatedStep is not null, "step");
        Note(element is Goal { Harm: not null }, "harm");
        Note(element.ClaimPoints.Count > 0, "claim points");
        Note(element.Cost is not null, "cost");
        Note(element.Order is not null, "order");
        Note(element.Row is not null, "row");
        Note(hasOtherData, "data");
        Note(element.UnknownMembers.Count > 0, "unknown members");
        switch (element)
        {
            case SupportableElement supportable:
                Note(supportable.Requirement != Requirement.All, "requires");
                Note(supportable.IsUndeveloped, "undeveloped");
                Note(supportable.Likelihood is not null, "probability or doubt");
                Note(supportable is Goal { IsPathway: true }, "pathway");
                break;
            case Evidence evidence:
                Note(evidence.State is not null, "state");
                Note(evidence.Subject is not null, "subject");
                Note(evidence.Collected is not null, "collected");
                Note(evidence.Expires is not null, "expires");
                Note(evidence.Likelihood is not null, "probability or doubt");
                break;
            case Assumption assumption:
                Note(assumption.State != AssumptionState.Holds, "state");
                Note(assumption.Source is not null, "source");
                Note(assumption.Expires is not null, "expires");
                Note(assumption.Likelihood is not null, "probability or doubt");
                break;
        }

        if (lost.Count > 0)
        {
            export.Lose(LossKind.Dropped, $"'{element.Id}': {string.Join(", ", lost)}. TEA has no place for that.", element.Id);
        }
    }

    public static void OfRelationships(Argument argument, TeaLayout layout, ArgumentExport export)
    {
        foreach (Relationship challenge in argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges))
        {
            if (layout.DefeatOf(challenge.From) is not { } written || !written.Equals(challenge))
            {
                string why = challenge.To.Relationship is not null ? "a node defeats nodes, not relationships" : "a node either supports, or defeats one other";
                export.Lose(LossKind.Dropped, $"{challenge}: {why}.", challenge.From);
            }
            else if (!layout.IsNode(argument[challenge.To.ElementId!]))
            {
                export.Lose(
                    LossKind.Changed,
                    $"{challenge}: it is an attribute of '{layout.NodeOf(challenge.To.ElementId!)}', which is defeated in its place.",
                    challenge.From);
            }
        }

        foreach (Element element in argument.Elements.Where(element => !layout.IsNode(element) && argument.ElementsInContextOf(element.Id).Count == 0))
        {
            export.Lose(LossKind.Dropped, $"'{element.Id}' is stated by nothing, and TEA writes it only where it is.", element.Id);
        }
    }
}
