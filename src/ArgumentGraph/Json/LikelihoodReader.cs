using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>Reads probabilities and doubts. The same few numbers come again and again, so the values made of them are shared.</summary>
internal sealed class LikelihoodReader(FindingList findings)
{
    private const int CacheSize = 256;
    private readonly Likelihood?[] _cache = new Likelihood?[CacheSize];

    public static string RangeMessage(ElementMember member, string value) => $"'{member.ToName()}' must be a number from 0 to 1, not {value}.";

    public Likelihood? Read(ref JsonTokens tokens, ElementMember member, ElementFields element)
    {
        if (tokens.Type != JsonTokenType.Number)
        {
            ValueReader.ReportType(ref tokens, findings, member.ToName(), "a number from 0 to 1", element.Id);
            return null;
        }

        bool isDoubt = member == ElementMember.Doubt;
        ReadOnlySpan<byte> literal = tokens.Value;
        ref Likelihood? cached = ref _cache[SlotOf(literal, isDoubt)];
        if (cached is { } last && last.IsDoubt == isDoubt && Ascii.Equals(literal, last.Literal))
        {
            return last;
        }

        Likelihood? likelihood = Likelihood.FromLiteral(Encoding.ASCII.GetString(literal), isDoubt);
        if (likelihood is null)
        {
            findings.Add(Rules.ValueOutOfRange, tokens.Start, RangeMessage(member, tokens.GetTextForMessage()), element.Id);
            return null;
        }

        return cached = likelihood;
    }

    private static int SlotOf(ReadOnlySpan<byte> literal, bool isDoubt)
    {
        uint hash = isDoubt ? 1u : 0u;
        foreach (byte digit in literal[..Math.Min(literal.Length, 16)])
        {
            hash = (hash * 31) + digit;
        }

        return (int)((hash ^ (hash >> 8)) & (CacheSize - 1));
    }
}
