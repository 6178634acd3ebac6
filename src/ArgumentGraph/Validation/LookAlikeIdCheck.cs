using System.Text;
using ArgumentGraph.Text;

namespace ArgumentGraph.Validation;

/// <summary>Which ids will be taken for each other?</summary>
internal sealed class LookAlikeIdCheck(Inspection inspection)
{
    private readonly TextHashes _seen = new(inspection.Structure.ElementCount);
    private char[] _buffer = [];
    private char[] _otherBuffer = [];

    public void Check(int number, Element element)
    {
        ReadOnlySpan<char> id = Comparable(element.IdLetters(ref _buffer));
        int hash = string.GetHashCode(id, StringComparison.OrdinalIgnoreCase);
        int earlier = -1;
        for (int at = _seen.First(hash); earlier < 0 && at >= 0; at = _seen.Next(at))
        {
            int other = _seen.NumberAt(at);
            earlier = id.Equals(Comparable(inspection.Structure.Elements[other].IdLetters(ref _otherBuffer)), StringComparison.OrdinalIgnoreCase) ? other : -1;
        }

        if (earlier < 0)
        {
            _seen.Add(hash, number);
        }
        else
        {
            inspection.Report(
                Rules.LookAlikeIds,
                number,
                $"The ids '{element.Id}' and '{inspection.IdOf(earlier)}' look alike; give one of them another.",
                [earlier],
                "The other id");
        }
    }

    // Equal after Unicode normalisation (form KC) and, by the comparison, case folding, letter by letter; sharp s alone folds to two. Where .NET runs without
    // ICU, normalisation leaves texts as they are.
    private static ReadOnlySpan<char> Comparable(ReadOnlySpan<char> id) =>
        Ascii.IsValid(id) || LoneSurrogate.IndexIn(id) >= 0
            ? id
            : id.ToString().Normalize(NormalizationForm.FormKC).Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal);
}
