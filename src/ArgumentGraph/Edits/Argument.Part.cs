using ArgumentGraph.Edits;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// The part of the argument under one element, as an argument of its own: what supports it, what is stated there, the confidence arguments of claim
    /// points, the challengers of all that with what supports them, and, stated by the element itself, the assumptions and contexts that it inherits.
    /// Linear in the size of the part and of what is above the element.
    /// </summary>
    /// <remarks>
    /// Every element but the first has the same standing in the part as in the whole, and the first has the standing that it has when it is analysed in
    /// the whole: with what it inherits. One exception: where something that it inherits rests on the element itself, by a challenge or a claim point, the
    /// part has a cycle that the whole has not, and what rests on it may stand lower there. Another, where claim points count (<see
    /// cref="Setting.CountsClaimPoints"/>): a claim point whose argument rests on the element itself has none in the part. Nor do those of elements
    /// above come along: what is inherited counts in the part as if it had none. Challenges of what is not in the part are left out, and so is what a
    /// step follows outside of it; but where it follows nothing else, one id stays, since without any it would follow every step of the stage before.
    /// </remarks>
    /// <param name="id">The id of a goal, strategy or claim.</param>
    /// <exception cref="ArgumentException">The element is of another kind, which nothing supports and which can state nothing.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <example>
    /// <code>
    /// Argument forTheAuditor = argument.Part("P6");
    /// </code>
    /// </example>
    public Argument Part(string id)
    {
        int number = NumberOf(id);
        return Structure.Elements[number] is SupportableElement
            ? new ArgumentPart(this, number).Build()
            : throw new ArgumentException($"'{id}' is {Structure.Kinds[number].ToWord()}; the part under a goal, strategy or claim can be taken.", nameof(id));
    }
}
