using System.Text;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Validation;

/// <summary>Which ids will be taken for each other?</summary>
internal sealed class LookAlikeIdCheck(Inspection inspection)
{
    private readonly TextHashes _seen = new(inspection.Structure.ElementCount);
    private char[] _buffer = [];
    private char[] _otherBuffer = [];

    /// <summary>Looks at the id of the element at a place in the author's order.</summary>
    public void Check(int place, Element element) =>
        _seen.Add(string.GetHashCode(Comparable(element.IdLetters(ref _buffer)), StringComparison.OrdinalIgnoreCase), place);

    /// <summary>To be called when all elements were looked at.</summary>
    public void Finish()
    {
        ArgumentStructure structure = inspection.Structure;
        foreach ((int place, int earlierPlace) in _seen.Repeated(LookAlike))
        {
            int number = structure.AuthorOrder[place];
            int earlier = structure.AuthorOrder[earlierPlace];
            inspection.Report(
                Rules.LookAlikeIds,
                number,
                $"The ids '{inspection.IdOf(number)}' and '{inspection.IdOf(earlier)}' look alike; give one of them another.",
                [earlier],
                "The other id");
        }
    }

    private bool LookAlike(int place, int otherPlace)
    {
        ArgumentStructure structure = inspection.Structure;
        ReadOnlySpan<char> id = Comparable(structure.Elements[structure.AuthorOrder[place]].IdLetters(ref _buffer));
        return id.Equals(Comparable(structure.Elements[structure.AuthorOrder[otherPlace]].IdLetters(ref _otherBuffer)), StringComparison.OrdinalIgnoreCase);
    }

    // Equal after Unicode normalisation (form KC) and, by the comparison, case folding, letter by letter; sharp s alone folds to two. Where .NET runs without
    // ICU, normalisation leaves texts as they are.
    private static ReadOnlySpan<char> Comparable(ReadOnlySpan<char> id) =>
        Ascii.IsValid(id) || LoneSurrogate.IndexIn(id) >= 0
            ? id
            : id.ToString().Normalize(NormalizationForm.FormKC).Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal);
}
