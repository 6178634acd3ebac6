using System.Globalization;
using System.Text.Json;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>What experts have scored an item: one number, or one by each name, from 0 to 1. trudag takes their mean.</summary>
internal static class TrudagScore
{
    /// <summary>The mean; null where there is no score, or one that is reported as not valid.</summary>
    public static double? Of(ArgumentImport draft, TrudagItem item, string id)
    {
        if (item.Find("score") is not { } member)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(member.Value);
        JsonElement score = document.RootElement;
        if (score.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        double sum = 0;
        int count = 0;
        foreach ((string what, JsonElement value) in score.ValueKind == JsonValueKind.Object
            ? score.EnumerateObject().Select(entry => ($"The score of '{Spelling.Clip(entry.Name)}'", entry.Value))
            : [("The score", score)])
        {
            if (NumberOf(value) is not { } number)
            {
                string found = Spelling.Clip(value.GetRawText());
                draft.Report(Rules.WrongType, item.File, member.At, $"{what} is a number from 0 to 1, or numbers by name, not {found}.", id);
                return null;
            }

            if (number is not (>= 0 and <= 1))
            {
                draft.Report(Rules.ValueOutOfRange, item.File, member.At, $"{what} is {Spelling.Clip(value.GetRawText())}. Expected a number from 0 to 1.", id);
                return null;
            }

            sum += number;
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    // YAML also knows numbers that JSON does not: .5 and 1.
    private static double? NumberOf(JsonElement value)
    {
        string? text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String when value.GetString() is ['.', _, ..] or [.., '.'] => value.GetString(),
            _ => null,
        };
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Styles, CultureInfo.InvariantCulture, out double number) ? number : null;
    }
}
