using ArgumentGraph.Text;

namespace ArgumentGraph.Rendering.Wording;

/// <summary>The words for responses, in all that people read.</summary>
internal static class ResponsePhrases
{
    public static string Of(ResponseClass found) => found switch
    {
        ResponseClass.Prevented => "prevented",
        ResponseClass.InTimeAlways => "in time always",
        ResponseClass.InTimeSometimes => "in time sometimes",
        ResponseClass.TimeUnknown => "time unknown",
        ResponseClass.LateOnly => "late only",
        _ => "no response",
    };

    /// <summary>For example <c>2 h 20 min</c>; "unknown" where it is.</summary>
    public static string Of(TimeSpan? time) => time is { } known ? Duration.ToWords(known) : "unknown";
}
