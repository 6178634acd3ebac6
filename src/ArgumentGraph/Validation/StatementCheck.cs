using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Is the same said twice?</summary>
internal sealed class StatementCheck(Inspection inspection)
{
    private readonly ArgumentStructure _structure = inspection.Structure;
    private readonly TextHashes _seen = new(inspection.Structure.ElementCount);

    public void Check(int number, Element element)
    {
        ReadOnlySpan<char> statement = element.Statement.AsSpan().Trim();
        if (statement.IsEmpty)
        {
            return;
        }

        ElementKind kind = Comparable(element.Kind);
        int hash = string.GetHashCode(statement) + (int)kind;
        int earlier = -1;
        for (int at = _seen.First(hash); earlier < 0 && at >= 0; at = _seen.Next(at))
        {
            Element other = _structure.Elements[_seen.NumberAt(at)];
            earlier = Comparable(other.Kind) == kind && statement.SequenceEqual(other.Statement.AsSpan().Trim()) ? _seen.NumberAt(at) : -1;
        }

        if (earlier < 0)
        {
            _seen.Add(hash, number);
        }
        else
        {
            inspection.Report(
                Rules.DuplicateStatement,
                number,
                $"The {element.Kind.ToWord()} '{element.Id}' says the same as the {_structure.Kinds[earlier].ToWord()} "
                + $"'{inspection.IdOf(earlier)}'; refer to one of them from both places.",
                [earlier],
                "The same statement");
        }
    }

    private static ElementKind Comparable(ElementKind kind) => kind == ElementKind.Claim ? ElementKind.Goal : kind;
}
