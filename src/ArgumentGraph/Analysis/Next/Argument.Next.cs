using ArgumentGraph.Analysis.Next;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// The case for the next subject, the next version of a model for example, to start from: the argument as it is, in which evidence that was collected on
    /// the old subject does not count any more until it is collected again; and the worksheet of what is to be done with each item of evidence.
    /// </summary>
    /// <remarks>
    /// <para>Evidence on the old subject is collected again: it is planned, on the new subject, without its day of collection and its last valid day. What is
    /// planned or missing stays so, what is withdrawn is dropped. The options name evidence that is carried over instead, with a claim of similarity that is
    /// still to be argued, and evidence that is dropped. Everything else stays as it is, numbers and sources included; they are to be looked at again.</para>
    /// <para>Linear in elements and relationships.</para>
    /// </remarks>
    /// <param name="subject">The new subject, as evidence of it will say.</param>
    /// <param name="options">The old subject, and what is not collected again; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The subject is blank, or the old one; or the options give an old subject on which no evidence is, or name evidence twice, or an element that is not
    /// evidence on the old subject.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The case is a public version; or the options do not give the old subject, and evidence is on none or on several.
    /// </exception>
    /// <exception cref="KeyNotFoundException">The options name an element that does not exist.</exception>
    /// <example>
    /// <code>
    /// NextVersion next = Argument.Load("model-3.json").PlanNextVersion("model 4, snapshot 1");
    /// next.Argument.Save("model-4.json");
    /// foreach (EvidenceTask task in next.Worksheet)
    /// {
    ///     Console.WriteLine($"{task.Evidence.Id}: {task.Action}");
    /// }
    /// </code>
    /// </example>
    public NextVersion PlanNextVersion(string subject, NextVersionOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return new NextVersionPlan(this, subject.Trim(), options ?? new NextVersionOptions()).Make();
    }
}
