using System.Diagnostics.CodeAnalysis;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// The same argument by numbers, for graph algorithms of your own: every element and relationship has a number, and what they join is in arrays. A view
    /// of what the argument holds anyway. Constant time.
    /// </summary>
    /// <example>
    /// How many steps of support lie between each element and what it rests on in the end, at most:
    /// <code>
    /// NumberedArgument numbered = argument.Numbered;
    /// var steps = new int[numbered.Elements.Length];
    /// for (int number = 0; number &lt; steps.Length; number++)
    /// {
    ///     foreach (int supporter in numbered.Supporters[number])
    ///     {
    ///         steps[number] = Math.Max(steps[number], steps[supporter] + 1); // supporters have lower numbers, but for cycles
    ///     }
    /// }
    ///
    /// foreach (int pathway in numbered.Pathways)
    /// {
    ///     Console.WriteLine($"{numbered.Elements[pathway].Id}: {steps[pathway]} steps");
    /// }
    /// </code>
    /// </example>
    [field: AllowNull]
    public NumberedArgument Numbered => field ??= new(this);
}
