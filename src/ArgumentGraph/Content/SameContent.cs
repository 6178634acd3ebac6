using ArgumentGraph.Structure;

namespace ArgumentGraph.Content;

/// <summary>
/// Whether elements of two arguments say the same, relationships included: exactly when their own hashes are equal, without making any.
/// </summary>
/// <remarks>
/// Most elements that say the same are equal as values, and so are the lists of what they refer to. Only where they are not, the bytes that would be hashed are
/// compared, to which the order of lists makes no difference.
/// </remarks>
/// <param name="left">An argument.</param>
/// <param name="right">Another.</param>
/// <param name="rightOf">
/// By number on the left: the number on the right of the element that is the same, or -1. References to elements that are the same are equal, whatever
/// their ids.
/// </param>
internal sealed class SameContent(Argument left, Argument right, int[] rightOf)
{
    private readonly ArgumentStructure _left = left.Structure;
    private readonly ArgumentStructure _right = right.Structure;
    private readonly ContentWriter _leftContent = new(left);
    private readonly ContentWriter _rightContent = new(right);

    /// <summary>Whether the two say the same beside their elements.</summary>
    public bool OfCases() => _leftContent.OfCaseItself().SequenceEqual(_rightContent.OfCaseItself());

    /// <summary>Whether two elements say the same.</summary>
    /// <param name="ofLeft">The number of one on the left.</param>
    /// <param name="ofRight">The number of one on the right.</param>
    public bool Of(int ofLeft, int ofRight) =>
        (AreEqual(_left.Elements[ofLeft], _right.Elements[ofRight])
            && AreEqual(_left.Supporters[ofLeft], _right.Supporters[ofRight])
            && AreEqual(_left.Contexts[ofLeft], _right.Contexts[ofRight])
            && AreEqual(_left.Challenges.TargetsOf(ofLeft), _right.Challenges.TargetsOf(ofRight)))
        || _leftContent.Of(ofLeft).SequenceEqual(_rightContent.Of(ofRight));

    // A cost of 0 and one of -0 are equal as numbers, and their digits are not.
    private static bool AreEqual(Element left, Element right) => ReferenceEquals(left, right)
        || (left.Equals(right) && (left.Cost is not 0 || double.IsNegative(left.Cost.Value) == double.IsNegative(right.Cost!.Value)));

    private bool AreEqual(ReadOnlySpan<int> ofLeft, ReadOnlySpan<int> ofRight)
    {
        if (ofLeft.Length != ofRight.Length)
        {
            return false;
        }

        for (int i = 0; i < ofLeft.Length; i++)
        {
            // Below 0 it is a relationship that is challenged: of these the bytes tell. Its number can be -1, as that of an element that is gone is.
            if (ofLeft[i] < 0 || ofRight[i] < 0 || rightOf[ofLeft[i]] != ofRight[i])
            {
                return false;
            }
        }

        return true;
    }
}
