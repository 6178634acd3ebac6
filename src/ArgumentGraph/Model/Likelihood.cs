using System.Globalization;
using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>
/// How likely a basic element is to hold, as a probability or as a doubt (its complement), whichever was given. The digits given are kept;
/// what is carried is the doubt, so that 1e-13 is not lost against 1.
/// </summary>
[JsonConverter(typeof(LikelihoodJsonConverter))]
public sealed partial class Likelihood : IEquatable<Likelihood>
{
    private Likelihood(string literal, bool isDoubt, double number)
    {
        Literal = literal;
        IsDoubt = isDoubt;
        double complement = Complement(literal, number);
        Doubt = isDoubt ? number : complement;
        Probability = isDoubt ? complement : number;
    }

    /// <summary>The number as it was given, in JSON's form.</summary>
    public string Literal { get; }

    /// <summary>Whether <see cref="Literal"/> is a doubt; otherwise it is a probability.</summary>
    public bool IsDoubt { get; }

    /// <summary>The probability that the element does not hold, 0 to 1.</summary>
    public double Doubt { get; }

    /// <summary>The probability that the element holds, 0 to 1: the complement of <see cref="Doubt"/>, each with all digits that a double has.</summary>
    public double Probability { get; }

    /// <summary>The element holds with this probability.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public static Likelihood FromProbability(double probability) => FromNumber(probability, isDoubt: false, nameof(probability));

    /// <summary>The element fails to hold with this probability.</summary>
    /// <param name="doubt">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="doubt"/> is not between 0 and 1.</exception>
    public static Likelihood FromDoubt(double doubt) => FromNumber(doubt, isDoubt: true, nameof(doubt));

    /// <inheritdoc/>
    public bool Equals(Likelihood? other) =>
        other is not null && IsDoubt == other.IsDoubt && string.Equals(Literal, other.Literal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Likelihood);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Literal, IsDoubt);

    /// <summary>For example <c>doubt 0.03</c>.</summary>
    public override string ToString() => $"{(IsDoubt ? "doubt" : "probability")} {Literal}";

    /// <summary>Takes a number in JSON's form; null when it is not a number between 0 and 1.</summary>
    internal static Likelihood? FromLiteral(string literal, bool isDoubt)
    {
        if (!double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !(number >= 0 && number <= 1))
        {
            return null;
        }

        return new Likelihood(literal, isDoubt, number);
    }

    private static Likelihood FromNumber(double number, bool isDoubt, string parameter) =>
        FromLiteral(number.ToString("R", CultureInfo.InvariantCulture), isDoubt)
        ?? throw new ArgumentOutOfRangeException(parameter, number, "A probability or doubt lies between 0 and 1.");

    // 1 − 0.97 in binary is 0.030000000000000027; in decimal it is 0.03. Decimal holds 28 digits, enough for what people write.
    private static double Complement(string literal, double number) =>
        decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (double)exact == number
            ? (double)(1 - exact)
            : 1 - number;
}
