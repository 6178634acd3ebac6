using System.Globalization;
using ArgumentGraph.Rendering;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>Reads the parameters of a request; a value that is not one is refused with what would be right.</summary>
internal static class Query
{
    private const string ClaimPoints = "claim-points";
    private const string True = "true";
    private const string False = "false";

    private static readonly Baseline[] Baselines = [Baseline.AsIs, Baseline.AsPlanned, Baseline.AsArgued];

    /// <exception cref="RefusedException">The parameter is given twice.</exception>
    public static string? Text(HttpRequest request, string name)
    {
        Microsoft.Extensions.Primitives.StringValues values = request.Query[name];
        return values.Count > 1
            ? throw RefusedException.Query(name, values.ToString(), "given once at most")
            : string.IsNullOrEmpty(values) ? null : values.ToString();
    }

    /// <exception cref="RefusedException">It is not one of the words.</exception>
    public static string? OneOf(HttpRequest request, string name, params ReadOnlySpan<string> words)
    {
        string? text = Text(request, name);
        return text is null || words.Contains(text)
            ? text
            : throw RefusedException.Query(name, text, string.Join(", ", words[..^1].ToArray()) + " or " + words[^1]);
    }

    /// <exception cref="RefusedException">It is not a whole number within the bounds.</exception>
    public static int Number(HttpRequest request, string name, int otherwise, int least, int most)
    {
        string? text = Text(request, name);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number
            : throw RefusedException.Query(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
    }

    /// <exception cref="RefusedException">It is not a notation.</exception>
    public static Notation Notation(HttpRequest request) => OneOf(request, "notation", "annotated", "gsn", "cae") switch
    {
        "gsn" => Rendering.Notation.Gsn,
        "cae" => Rendering.Notation.Cae,
        _ => Rendering.Notation.Annotated,
    };

    /// <exception cref="RefusedException">A parameter of the setting is not one.</exception>
    public static (Baseline? Baseline, DateOnly? Date, bool? ClaimPoints) Setting(HttpRequest request)
    {
        string? baseline = OneOf(request, "baseline", "as-is", "as-planned", "as-argued");
        string? date = Text(request, "date");
        DateOnly day = default;
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            throw RefusedException.Query("date", date, "a day, written YYYY-MM-DD");
        }

        string? points = OneOf(request, ClaimPoints, True, False);
        return (
            baseline is null ? null : Array.Find(Baselines, each => ReportWords.ToWord(each) == baseline),
            date is null ? null : day,
            points is null ? null : points == True);
    }

    /// <summary>The given part of a setting as it stands in an address, with its question mark; empty where nothing is given.</summary>
    public static string ForSetting(Baseline? baseline, DateOnly? date, bool? claimPoints)
    {
        string text = (baseline is { } given ? $"&baseline={ReportWords.ToWord(given)}" : string.Empty)
            + (date is { } day ? $"&date={day.ToWord()}" : string.Empty)
            + (claimPoints is { } counts ? $"&{ClaimPoints}={(counts ? True : False)}" : string.Empty);
        return text.Length == 0 ? text : string.Concat("?", text.AsSpan(1));
    }
}
