using System.Text.Json;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>Intervals of probabilities as JSON.</summary>
internal static class IntervalJson
{
    /// <summary>An interval with its complement, or null.</summary>
    public static void Interval(this Utf8JsonWriter json, string name, ProbabilityInterval? interval)
    {
        if (interval is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.IntervalMembers(known);
        json.WriteEndObject();
    }

    public static void IntervalMembers(this Utf8JsonWriter json, ProbabilityInterval interval)
    {
        json.WriteNumber("lower", interval.Lower);
        json.WriteNumber("upper", interval.Upper);
        json.WriteNumber("lowerDoubt", interval.LowerDoubt);
        json.WriteNumber("upperDoubt", interval.UpperDoubt);
    }
}
