using ArgumentGraph.Interchange.GsnYaml;
using ArgumentGraph.Interchange.Ltac;
using ArgumentGraph.Interchange.Tea;

namespace ArgumentGraph.Interchange;

/// <summary>Leaves away goals in the place of contexts out of what outlines and trees are written of: there a goal below another supports it.</summary>
internal static class AwayGoalContexts
{
    /// <summary>The argument as a format can hold it, and a loss for each relationship that it has no place for.</summary>
    public static Argument Without(Argument argument, ArgumentFormat format, ArgumentExport export)
    {
        if (format is not (GsnYamlFormat or LtacFormat or TeaFormat))
        {
            return argument;
        }

        Relationship[] lost =
        [
            .. argument.Relationships.Where(each => each.Kind == RelationshipKind.InContextOf && argument[each.To.ElementId!] is Goal or Claim),
        ];
        foreach (Relationship each in lost)
        {
            export.Lose(
                LossKind.Dropped,
                $"'{each.From}' is in the context of the {argument[each.To.ElementId!].Kind.ToWord()} '{each.To.ElementId}'; "
                    + $"{format.Title} has no place for that.",
                each.From);
        }

        return lost.Length == 0 ? argument : argument.Edit(edit =>
        {
            foreach (Relationship each in lost)
            {
                edit.Disconnect(each);
            }
        });
    }
}
