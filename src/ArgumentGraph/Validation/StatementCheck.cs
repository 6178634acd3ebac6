using System.Globalization;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Is the same said twice? What is said more than a few times is one finding, which names all the elements.</summary>
internal sealed class StatementCheck(Inspection inspection)
{
    private readonly ArgumentStructure _structure = inspection.Structure;
    private readonly TextHashes _seen = new(inspection.Structure.ElementCount);
    private readonly Dictionary<int, List<int>> _repeated = []; // by the first that says it
    private char[] _buffer = [];
    private char[] _otherBuffer = [];

    /// <summary>Looks at the statement of the element at a place in the author's order.</summary>
    public void Check(int place, ElementKind kind, ReadOnlySpan<char> statement)
    {
        statement = statement.Trim();
        if (!statement.IsEmpty)
        {
            _seen.Add(string.GetHashCode(statement) + (int)Comparable(kind), place);
        }
    }

    /// <summary>To be called when all elements were looked at.</summary>
    public void Finish()
    {
        foreach ((int place, int earlierPlace) in _seen.Repeated(SayTheSame))
        {
            int number = _structure.AuthorOrder[place];
            int earlier = _structure.AuthorOrder[earlierPlace];
            if (inspection.Suppressions.Has(number, Rules.DuplicateStatement))
            {
                Report(number, earlier);
            }
            else
            {
                (_repeated.TryGetValue(earlier, out List<int>? others) ? others : _repeated[earlier] = []).Add(number);
            }
        }

        foreach ((int first, List<int> others) in _repeated.OrderBy(entry => entry.Key))
        {
            if (others.Count <= GatheredFindings.MostSingle)
            {
                others.ForEach(other => Report(other, first));
                continue;
            }

            string shown = string.Join(", ", others.Prepend(first).Take(GatheredFindings.MostSingle).Select(number => $"'{inspection.IdOf(number)}'"));
            string count = (others.Count + 1).ToString(CultureInfo.InvariantCulture);
            string more = (others.Count + 1 - GatheredFindings.MostSingle).ToString(CultureInfo.InvariantCulture);
            inspection.ReportForAll(
                Rules.DuplicateStatement,
                [first, .. others],
                $"{count} elements have the same statement: {shown} and {more} more; refer to one of them from all places.");
        }
    }

    private bool SayTheSame(int place, int otherPlace)
    {
        Element element = _structure.Elements[_structure.AuthorOrder[place]];
        Element other = _structure.Elements[_structure.AuthorOrder[otherPlace]];
        return Comparable(element.Kind) == Comparable(other.Kind)
            && element.StatementLetters(ref _buffer).Trim().SequenceEqual(other.StatementLetters(ref _otherBuffer).Trim());
    }

    private void Report(int number, int earlier) => inspection.Report(
        Rules.DuplicateStatement,
        number,
        $"The {_structure.Kinds[number].ToWord()} '{inspection.IdOf(number)}' says the same as the {_structure.Kinds[earlier].ToWord()} "
        + $"'{inspection.IdOf(earlier)}'; refer to one of them from both places.",
        [earlier],
        "The same statement");

    private static ElementKind Comparable(ElementKind kind) => kind == ElementKind.Claim ? ElementKind.Goal : kind;
}
