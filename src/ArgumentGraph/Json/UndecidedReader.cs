using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>Checks the shape of the member that keeps what a merge has left undecided: by name, what each side says.</summary>
internal static class UndecidedReader
{
    /// <summary>Reports what is wrong with the value whose first token this is.</summary>
    /// <param name="tokens">A copy: the caller reads the value itself.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="elementId">The element that has the member; null for the document.</param>
    public static void Check(JsonTokens tokens, FindingList findings, string? elementId)
    {
        const string Expected = "an object with what each side says ('base', 'ours', 'theirs')";
        if (tokens.Type != JsonTokenType.StartObject)
        {
            ValueReader.ReportType(ref tokens, findings, UndecidedMember.Member, "an object, by member", elementId);
            return;
        }

        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            string name = tokens.GetText();
            if (tokens.Next() != JsonTokenType.StartObject)
            {
                ValueReader.ReportType(ref tokens, findings, Spelling.Clip(name), Expected, elementId);
                continue;
            }

            while (tokens.Next() == JsonTokenType.PropertyName)
            {
                string side = tokens.GetText();
                if (side is not ("base" or "ours" or "theirs"))
                {
                    string message = $"'{Spelling.Clip(name)}' has no member '{Spelling.Clip(side)}'; it is {Expected}.";
                    findings.Add(Rules.UnknownMember, tokens.Start, message, elementId);
                }

                tokens.Next();
                tokens.Skip();
            }
        }
    }
}
