using System.Numerics;
using System.Text;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>Says in a few words what an input showed.</summary>
internal static class Shapes
{
    /// <summary>The rules that spoke, and whether there is something.</summary>
    public static string Of(IEnumerable<Finding> findings, bool isRead) =>
        string.Join(' ', findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)) + (isRead ? " read" : " not");

    /// <summary>The same, and which kinds of elements, relationships and losses there are, and how many elements, roughly.</summary>
    public static string Of(FormatReading reading)
    {
        var shape = new StringBuilder(Of(reading.Findings, reading.Argument is not null));
        if (reading.Argument is { } argument)
        {
            int kinds = argument.Elements.Aggregate(0, (all, element) => all | (1 << (int)element.Kind));
            int joins = argument.Relationships.Aggregate(0, (all, each) => all | (1 << (3 * Math.Min(each.Nesting, 2) + (int)each.Kind)));
            int lost = reading.Losses.Aggregate(0, (all, loss) => all | (1 << (int)loss.Kind));
            shape.Append(' ').Append(kinds).Append(' ').Append(joins).Append(' ').Append(lost).Append(' ')
                .Append(BitOperations.Log2((uint)argument.Elements.Count + 1))
                .Append(argument.Structure.IsCircular.Contains(true) ? " circular" : string.Empty);
        }

        return shape.ToString();
    }
}
