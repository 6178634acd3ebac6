using ArgumentGraph;

namespace Extending;

/// <summary>A rule: no goal, strategy or claim says that something never or always happens, since no evidence can show it.</summary>
public static class CertaintyRule
{
    private static readonly string[] Words = ["never", "always", "ever", "impossible", "certain"];

    /// <summary>The rule, to be added to <see cref="ValidationOptions"/>.</summary>
    public static Rule Rule { get; } = Rule.Create(
        "CERTAIN1",
        "Certainty that no evidence can give",
        Severity.Warning,
        "Evidence shows that something is rare, or was not seen. Say how rare, and over what time.",
        check =>
        {
            foreach (Element element in check.Argument.Elements.Where(element => element is SupportableElement))
            {
                string[] words = element.Statement.Split([' ', ',', '.', ';', ':']);
                string? word = Array.Find(words, word => Words.Contains(word, StringComparer.OrdinalIgnoreCase));
                if (word is not null)
                {
                    check.ReportElement(element.Id, $"'{element.Id}' says '{word}', which no evidence can show; say how rarely.");
                }
            }
        });
}
