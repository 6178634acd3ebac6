using ArgumentGraph.Validation;

namespace ArgumentGraph;

/// <summary>
/// One run of the check of a rule of your own (<see cref="Rule.Create"/>): what it looks at, and where it reports. Valid until the check returns; not to be
/// used by several threads at once.
/// </summary>
public sealed class RuleCheck
{
    private readonly Inspection _inspection;
    private readonly Rule _rule;
    private bool _isOver;

    internal RuleCheck(Inspection inspection, Rule rule, CancellationToken cancellationToken)
    {
        _inspection = inspection;
        _rule = rule;
        CancellationToken = cancellationToken;
    }

    /// <summary>The argument to be checked.</summary>
    public Argument Argument => _inspection.Argument;

    /// <summary>The setting in which the argument is judged. Where it has no date, a rule about dates calls <see cref="LeaveOpen"/>.</summary>
    public Setting Setting => _inspection.Setting;

    /// <summary>Ends the validation early; a check that takes long looks at it now and then.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Reports a finding about the whole argument. No element can suppress it.</summary>
    /// <param name="message">What was found, and what would be right.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    /// <exception cref="InvalidOperationException">The check has returned already.</exception>
    public void ReportArgument(string message)
    {
        Require(message);
        _inspection.Report(_rule, -1, $"{message}");
    }

    /// <summary>Reports a finding about an element, at the place where its text begins.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <param name="message">What was found, and what would be right.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="InvalidOperationException">The check has returned already.</exception>
    public void ReportElement(string elementId, string message)
    {
        Require(message);
        _inspection.Report(_rule, Argument.NumberOf(elementId), $"{message}");
    }

    /// <summary>
    /// Reports a finding about a member of an element, for example its <c>source</c>: at the place of the member where the argument was read from JSON and
    /// the element has it, else at the
    /// place of the element.
    /// </summary>
    /// <param name="elementId">The element's id.</param>
    /// <param name="member">The member's name in the file format.</param>
    /// <param name="message">What was found, and what would be right.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> or <paramref name="message"/> is blank.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="InvalidOperationException">The check has returned already.</exception>
    public void ReportMember(string elementId, string member, string message)
    {
        Require(message);
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        int element = Argument.NumberOf(elementId);
        int offset = _inspection.Structure.ElementOffsets[element];
        int found = Argument.Origin.Source is { } source && offset >= 0 ? MemberPlace.Find(source, offset, member) : -1;
        _inspection.ReportAt(_rule, element, found < 0 ? offset : found, $"{message}");
    }

    /// <summary>Reports a finding about a relationship, at its place. The element in which it is written can suppress it.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="message">What was found, and what would be right.</param>
    /// <exception cref="ArgumentNullException"><paramref name="relationship"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    /// <exception cref="InvalidOperationException">The check has returned already.</exception>
    public void ReportRelationship(Relationship relationship, string message)
    {
        Require(message);
        ArgumentNullException.ThrowIfNull(relationship);
        int number = _inspection.Structure.NumberOf(relationship);
        if (number < 0)
        {
            throw new KeyNotFoundException($"Relationship '{relationship}' does not exist.");
        }

        _inspection.ReportRelationship(_rule, _inspection.Structure.EndsOf(number).From, number, $"{message}");
    }

    /// <summary>
    /// Says that the rule could not be judged, or not to the end: for want of a date, for example. Suppressions of the rule that have no effect are then not
    /// reported as unneeded.
    /// </summary>
    /// <exception cref="InvalidOperationException">The check has returned already.</exception>
    public void LeaveOpen()
    {
        RequireRunning();
        _inspection.LeaveOpen(_rule);
    }

    internal void End() => _isOver = true;

    private void Require(string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        RequireRunning();
    }

    private void RequireRunning()
    {
        if (_isOver)
        {
            throw new InvalidOperationException($"The check of the rule {_rule} has returned already; report while it runs.");
        }
    }
}
