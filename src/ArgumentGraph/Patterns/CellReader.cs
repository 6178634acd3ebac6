using System.Globalization;
using System.Text;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Patterns;

/// <summary>Takes values from the cells of bound rows, and reports those that cannot be used, each once.</summary>
internal sealed class CellReader(PatternDesign design, BoundTable[] tables)
{
    private static readonly string[] Yes = ["yes", "true", "1", "x"];
    private static readonly string[] No = ["no", "false", "0", ""];

    private readonly Dictionary<(ChoiceDesign Choice, int Row), HashSet<string>> _chosen = [];

    /// <summary>A text with the values of its tokens; one whose cell is empty stays as it is.</summary>
    public string Fill(string text, Dictionary<string, ColumnPlace> tokens, int[] bound)
    {
        if (TokenText.Split(text, out _) is not { } pieces)
        {
            return text;
        }

        var filled = new StringBuilder();
        foreach (TextPiece piece in pieces)
        {
            if (!piece.IsToken)
            {
                filled.Append(piece.Text);
                continue;
            }

            ColumnPlace place = tokens[piece.Text];
            BoundTable table = tables[place.Table];
            string value = table.Cell(bound[place.Table], place.Column);
            if (string.IsNullOrWhiteSpace(value))
            {
                table.Report(Rules.EmptyCell, bound[place.Table], place.Column, $"{NameOf(place)} is empty; '{{{piece.Text}}}' takes its value.");
                value = $"{{{piece.Text}}}";
            }

            filled.Append(value);
        }

        return filled.ToString();
    }

    /// <summary>
    /// The value of a member that has a token in its place, without blanks at its ends; null where the text is one token alone and its cell is empty.
    /// </summary>
    public string? FillMember(string text, Dictionary<string, ColumnPlace> tokens, int[] bound)
    {
        List<TextPiece> pieces = TokenText.Split(text, out _)!;
        if (pieces.TrueForAll(piece => piece.IsToken || piece.Text.Length == 0) && pieces.FindAll(piece => piece.IsToken) is [TextPiece only])
        {
            ColumnPlace place = tokens[only.Text];
            string value = tables[place.Table].Cell(bound[place.Table], place.Column).Trim();
            return value.Length == 0 ? null : value;
        }

        return Fill(text, tokens, bound).Trim();
    }

    /// <summary>Reports a value that a member cannot have, at the first cell that it comes from.</summary>
    public void ReportMember(string text, Dictionary<string, ColumnPlace> tokens, MadeElement made, string problem)
    {
        ColumnPlace place = tokens[TokenText.Split(text, out _)!.Find(piece => piece.IsToken).Text];
        tables[place.Table].Report(
            Rules.UnusableCell,
            made.Rows[place.Table], place.Column, $"{problem} '{Spelling.Clip(made.Id)}' takes it from {NameOf(place)}.");
    }

    /// <summary>Whether a cell says yes or no; null where it says neither. Nothing means no.</summary>
    public static bool? FlagOf(string value) =>
        Yes.Contains(value, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(value, StringComparer.OrdinalIgnoreCase) ? false : null;

    /// <summary>Whether a cell says that an option is taken.</summary>
    public bool IsYes(ColumnPlace place, int[] bound)
    {
        BoundTable table = tables[place.Table];
        string value = table.Cell(bound[place.Table], place.Column).Trim();
        bool? isYes = FlagOf(value);
        if (isYes is null)
        {
            table.Report(
                Rules.UnusableCell,
                bound[place.Table], place.Column, $"Expected yes or no in {NameOf(place)}, but found '{Spelling.Clip(value)}'; it counts as no.");
        }

        return isYes == true;
    }

    /// <summary>Whether a cell names an alternative.</summary>
    public bool IsChosen(DesignEdge edge, int number, int[] bound, string from)
    {
        ChoiceDesign choice = edge.Choice!;
        int row = bound[choice.By.Table];
        if (!_chosen.TryGetValue((choice, row), out HashSet<string>? chosen))
        {
            _chosen[(choice, row)] = chosen = ReadChoice(choice, row, from);
        }

        return choice.Alternatives.Any(alternative => alternative.Value == number && chosen.Contains(alternative.Key));
    }

    public void ReportMultiplicity(DesignEdge edge, PatternMultiplicity multiplicity, int count, MadeElement from)
    {
        string needed = multiplicity.Max is null
            ? string.Create(CultureInfo.InvariantCulture, $"{multiplicity.Min} or more")
            : multiplicity.Max == multiplicity.Min ? string.Create(CultureInfo.InvariantCulture, $"{multiplicity.Min}")
            : string.Create(CultureInfo.InvariantCulture, $"{multiplicity.Min} to {multiplicity.Max}");
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"Expected {needed} of '{multiplicity.Over}' for '{Spelling.Clip(from.Id)}' ({edge.Kind.ToWord()} '{design.Elements[edge.To].Id}'), but found "
                + $"{count}.");

        // At the row that has too few or too many below it; of what depends on no row, at the table.
        int[] own = design.IdTables[from.Element];
        BoundTable table = own.Length == 0 ? tables[edge.Over] : tables[own[^1]];
        int offset = own.Length > 0 ? table.Data.OffsetOfRow(from.Rows[own[^1]]) : table.Data.Source is null ? -1 : 0;
        table.Findings.Add(Rules.MultiplicityNotKept, offset, message, from.Id);
    }

    public void ReportId(int[] idTables, int[] bound, string id)
    {
        // Ids of the template are well formed, so a key is what makes this one too long.
        BoundTable table = tables[idTables[^1]];
        table.Report(
            Rules.UnusableCell, bound[idTables[^1]], table.Design.Key[^1], $"{ElementId.ProblemOf(id)} It has the keys of rows; shorten them. Left out is "
                + $"'{Spelling.Clip(id)}'.");
    }

    private HashSet<string> ReadChoice(ChoiceDesign choice, int row, string from)
    {
        BoundTable table = tables[choice.By.Table];
        string[] names = table.Cell(row, choice.By.Column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] all = [.. choice.Alternatives.Keys];
        if (names.Length == 0 && choice.Min > 0)
        {
            table.Report(
                Rules.EmptyCell,
                row, choice.By.Column, $"{NameOf(choice.By)} is empty; for '{Spelling.Clip(from)}' it names {Wording.List(all, "or")}.");
            return [];
        }

        foreach (string name in names.Where(name => !choice.Alternatives.ContainsKey(name)))
        {
            string ending = Spelling.Suggestion(name, all, $"; expected {Wording.List(all, "or")}.");
            table.Report(Rules.ChoiceNotKept, row, choice.By.Column, $"Unknown alternative '{Spelling.Clip(name)}' in {NameOf(choice.By)}{ending}");
        }

        var chosen = new HashSet<string>(names.Where(choice.Alternatives.ContainsKey), StringComparer.Ordinal);
        int most = choice.Max ?? all.Length;
        if (chosen.Count < choice.Min || chosen.Count > most)
        {
            string range = choice.Min == most
                ? string.Create(CultureInfo.InvariantCulture, $"{most}") : string.Create(CultureInfo.InvariantCulture, $"{choice.Min} to {most}");
            table.Report(
                Rules.ChoiceNotKept,
                row,
                choice.By.Column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Expected {range} of {Wording.List(all, "and")} in {NameOf(choice.By)}, as '{Spelling.Clip(from)}' asks for, but found {chosen.Count}."));
        }

        return chosen;
    }

    private string NameOf(ColumnPlace place) => $"'{tables[place.Table].Design.Declaration.Columns[place.Column]}' of '{tables[place.Table].Design.Name}'";
}
