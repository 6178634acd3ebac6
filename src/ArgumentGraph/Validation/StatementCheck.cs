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

    public void Check(int number, ElementKind elementKind, ReadOnlySpan<char> statement)
    {
        statement = statement.Trim();
        if (statement.IsEmpty)
        {
            return;
        }

        ElementKind kind = Comparable(elementKind);
        int hash = string.GetHashCode(statement) + (int)kind;
        int earlier = -1;
        for (int at = _seen.First(hash); earlier < 0 && at >= 0; at = _seen.Next(at))
        {
            Element other = _structure.Elements[_seen.NumberAt(at)];
            earlier = Comparable(other.Kind) == kind && statement.SequenceEqual(other.StatementLetters(ref _buffer).Trim()) ? _seen.NumberAt(at) : -1;
        }

        if (earlier < 0)
        {
            _seen.Add(hash, number);
        }
        else if (!inspection.Suppressions.Has(number, Rules.DuplicateStatement))
        {
            (_repeated.TryGetValue(earlier, out List<int>? others) ? others : _repeated[earlier] = []).Add(number);
        }
        else
        {
            Report(number, earlier);
        }
    }

    /// <summary>To be called when all elements were looked at.</summary>
    public void Finish()
    {
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

    private void Report(int number, int earlier) => inspection.Report(
        Rules.DuplicateStatement,
        number,
        $"The {_structure.Kinds[number].ToWord()} '{inspection.IdOf(number)}' says the same as the {_structure.Kinds[earlier].ToWord()} "
        + $"'{inspection.IdOf(earlier)}'; refer to one of them from both places.",
        [earlier],
        "The same statement");

    private static ElementKind Comparable(ElementKind kind) => kind == ElementKind.Claim ? ElementKind.Goal : kind;
}
