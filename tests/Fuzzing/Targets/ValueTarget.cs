using System.Globalization;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>
/// The short texts that stand for values: how likely, required how, a place, a relationship, a disclosure. What is read is written such that it is the same.
/// </summary>
internal sealed class ValueTarget() : Target("values")
{
    public override Reading Read(byte[] input)
    {
        string text = HostileText.Of(input);
        string[] broken =
        [
            .. Stays<Likelihood>(text), .. Stays<Requirement>(text), .. Stays<Place>(text), .. Stays<Relationship>(text),
            .. Disclosure.Parse(text) is { } disclosure && Disclosure.Parse(disclosure.Encoded) != disclosure
                ? ["a disclosure is encoded as another"] : Array.Empty<string>(),
        ];
        string shape = string.Join(
            ' ', Can<Likelihood>(text), Can<Requirement>(text), Can<Place>(text), Can<Relationship>(text), Disclosure.Parse(text) is not null);
        return new() { Shape = shape, Broken = broken, IsRead = shape.Contains("True", StringComparison.Ordinal) };
    }

    private static bool Can<T>(string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Stays<T>(string text)
        where T : IParsable<T>
    {
        if (T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            && !(T.TryParse(value.ToString(), CultureInfo.InvariantCulture, out T? again) && Equals(value, again)))
        {
            yield return $"{typeof(T).Name} '{value}' is not what was read";
        }
    }
}
