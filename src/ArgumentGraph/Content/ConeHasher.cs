using System.Security.Cryptography;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Content;

/// <summary>
/// Cone hashes: what an element says together with all that it rests on, challenges of any of it included. The bytes are described in docs/verification.md.
/// </summary>
/// <remarks>
/// One ascending pass: what an element rests on, and who challenges it, has lower numbers. Linear in elements and relationships but for sorting. What is on
/// a cycle, or rests on one, has none.
/// </remarks>
internal sealed class ConeHasher
{
    private const string Format = "argument-graph/cone/1";

    private readonly ArgumentStructure _structure;
    private readonly byte[] _own;
    private readonly byte[] _cones;
    private readonly bool[] _isCircular;
    private readonly bool[] _restsOnAsserted;

    /// <param name="structure">The argument's arrays.</param>
    /// <param name="own">The own hashes of the elements, by number.</param>
    /// <param name="asserted">The cones of stubs, by number: null where circular.</param>
    public ConeHasher(ArgumentStructure structure, byte[] own, IReadOnlyDictionary<int, byte[]?> asserted)
    {
        _restsOnAsserted = new bool[own.Length];
        _structure = structure;
        _own = own;
        _cones = new byte[own.Length];
        _isCircular = (bool[])structure.IsCircular.Clone();
        var bytes = new CanonicalBytes();
        for (int number = 0; number < structure.ElementCount; number++)
        {
            if (asserted.TryGetValue(number, out byte[]? cone))
            {
                _isCircular[number] = cone is null;
                _restsOnAsserted[number] = true;
                cone?.CopyTo(_cones, number * MerkleTree.HashSize);
                continue;
            }

            _isCircular[number] |= RestsOn(_isCircular, number);
            _restsOnAsserted[number] = asserted.Count > 0 && RestsOn(_restsOnAsserted, number);
            if (!_isCircular[number])
            {
                Hash(bytes, number, [], _cones.AsSpan(number * MerkleTree.HashSize, MerkleTree.HashSize));
            }
        }
    }

    /// <summary>Whether a cone that is asserted is in that of the element.</summary>
    public bool RestsOnAsserted(int number) => _restsOnAsserted[number];

    /// <summary>The cone of an element without what it inherits; null where a circle does not allow one.</summary>
    public byte[]? WithoutInherited(int number) => _isCircular[number] ? null : _cones.AsSpan(number * MerkleTree.HashSize, MerkleTree.HashSize).ToArray();

    /// <summary>The cone of an element with what it inherits; null where a circle does not allow one. Linear in the number of its ancestors.</summary>
    public byte[]? Of(int number)
    {
        if (_isCircular[number])
        {
            return null;
        }

        var inherited = new List<(int Stated, int Relationship)>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([number]);
        while (open.TryPop(out int below))
        {
            foreach (int above in _structure.Supported[below])
            {
                if (seen.Add(above))
                {
                    open.Push(above);
                    if (!AddStatedAt(above, inherited))
                    {
                        return null;
                    }
                }
            }
        }

        var cone = new byte[MerkleTree.HashSize];

        // Bytes of its own, for cones are asked for by several threads at once.
        Hash(new CanonicalBytes(), number, inherited, cone);
        return cone;
    }

    // Assumptions and contexts are inherited, justifications are not.
    private bool AddStatedAt(int above, List<(int Stated, int Relationship)> inherited)
    {
        for (int position = _structure.Contexts.Starts[above]; position < _structure.Contexts.Starts[above + 1]; position++)
        {
            int stated = _structure.Contexts.Items[position];
            if (!_structure.Kinds[stated].IsHandedDown())
            {
                continue;
            }

            int relationship = _structure.ContextRelationship(position);
            if (_isCircular[stated] || IsAnyChallenger(_isCircular, _structure.Challenges.OnRelationship(relationship)))
            {
                return false;
            }

            inherited.Add((stated, relationship));
        }

        return true;
    }

    private void Hash(CanonicalBytes bytes, int number, List<(int Stated, int Relationship)> inherited, Span<byte> target)
    {
        bytes.Clear();
        bytes.String(Format);
        bytes.Hash(_own.AsSpan(number * MerkleTree.HashSize, MerkleTree.HashSize));
        int entries = bytes.BeginSet();
        for (int position = _structure.Supporters.Starts[number]; position < _structure.Supporters.Starts[number + 1]; position++)
        {
            AddEntry(bytes, "supportedBy", _structure.Supporters.Items[position], position);
        }

        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            AddEntry(bytes, "inContextOf", _structure.Contexts.Items[position], _structure.ContextRelationship(position));
        }

        AddChallenges(bytes, _structure.Challenges.OnElement(number));
        bytes.EndSet(entries);
        int ofInherited = bytes.BeginSet();
        foreach ((int stated, int relationship) in inherited)
        {
            AddEntry(bytes, "inherited", stated, relationship);
        }

        bytes.EndSet(ofInherited);
        SHA256.HashData(bytes.Written, target);
    }

    private void AddEntry(CanonicalBytes bytes, string relationship, int element, int number)
    {
        bytes.BeginValue();
        bytes.BeginList(3);
        bytes.String(relationship);
        bytes.Hash(_cones.AsSpan(element * MerkleTree.HashSize, MerkleTree.HashSize));
        int challenges = bytes.BeginSet();
        AddChallenges(bytes, _structure.Challenges.OnRelationship(number));
        bytes.EndSet(challenges);
    }

    // Challenges of challenges are nested at most Relationship.MaximumNesting deep, so this recursion is bounded.
    private void AddChallenges(CanonicalBytes bytes, ReadOnlySpan<int> challenges)
    {
        foreach (int challenge in challenges)
        {
            AddEntry(bytes, "challengedBy", _structure.Challenges.Challengers[challenge], _structure.ChallengeRelationship(challenge));
        }
    }

    private bool RestsOn(bool[] isMarked, int number)
    {
        foreach (int supporter in _structure.Supporters[number])
        {
            if (isMarked[supporter])
            {
                return true;
            }
        }

        foreach (int context in _structure.Contexts[number])
        {
            if (isMarked[context])
            {
                return true;
            }
        }

        return IsAnyChallenger(isMarked, _structure.Challenges.OwnedBy(number));
    }

    private bool IsAnyChallenger(bool[] isMarked, ReadOnlySpan<int> challenges)
    {
        foreach (int challenge in challenges)
        {
            if (isMarked[_structure.Challenges.Challengers[challenge]])
            {
                return true;
            }
        }

        return false;
    }
}
