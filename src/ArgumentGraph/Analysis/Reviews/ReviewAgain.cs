namespace ArgumentGraph;

/// <summary>What one reviewer has to look at again.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Confirm">The ids of the elements of which the reviewer said something that is out of date, ordered by id.</param>
/// <param name="LookAt">
/// The ids of the elements that have changed for these, ordered by id: the smallest set, nothing else of what they rest on is new to the reviewer. An
/// element of which it cannot be told what has changed stands for all that it rests on.
/// </param>
public sealed record ReviewAgain(string Reviewer, ValueList<string> Confirm, ValueList<string> LookAt);
