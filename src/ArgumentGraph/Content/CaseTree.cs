using ArgumentGraph.Structure;

namespace ArgumentGraph.Content;

/// <summary>The Merkle tree of a case: over the own hash of the case itself, then those of its elements in ascending order of ids (ordinally).</summary>
internal sealed class CaseTree
{
    private readonly int[] _leaves;

    /// <param name="structure">The argument's arrays.</param>
    /// <param name="ownOfCase">The own hash of the case itself.</param>
    /// <param name="own">The own hashes of the elements, by number.</param>
    /// <param name="hidden">Elements that are not in the argument, but in the tree.</param>
    public CaseTree(ArgumentStructure structure, byte[] ownOfCase, byte[] own, ValueList<HiddenLeaf> hidden)
    {
        var leaves = new byte[(structure.ElementCount + 1 + hidden.Count) * MerkleTree.HashSize];
        Add(ownOfCase, 0);
        foreach (HiddenLeaf leaf in hidden)
        {
            Add(Convert.FromHexString(leaf.Own), leaf.Leaf);
        }

        _leaves = new int[structure.ElementCount];
        int next = 1;
        int nextHidden = 0;
        foreach (int number in OrderOf(structure))
        {
            for (; nextHidden < hidden.Count && hidden[nextHidden].Leaf == next; nextHidden++)
            {
                next++;
            }

            _leaves[number] = next++;
        }

        NumberRanges.Run(_leaves.Length, (first, end) =>
        {
            for (int number = first; number < end; number++)
            {
                Add(own.AsSpan(number * MerkleTree.HashSize, MerkleTree.HashSize), _leaves[number]);
            }
        });

        Tree = new(leaves);

        void Add(ReadOnlySpan<byte> hash, int leaf) => MerkleTree.HashLeafOfHash(hash, leaves.AsSpan(leaf * MerkleTree.HashSize, MerkleTree.HashSize));
    }

    public MerkleTree Tree { get; }

    /// <summary>The leaf of the element with this number.</summary>
    public int LeafOf(int number) => _leaves[number];

    private static int[] OrderOf(ArgumentStructure structure)
    {
        var keys = new SortKey[structure.ElementCount];
        var order = new int[keys.Length];
        for (int number = 0; number < keys.Length; number++)
        {
            keys[number] = new(structure.Elements[number].Id);
            order[number] = number;
        }

        Array.Sort(keys, order);
        return order;
    }

    // An id with its first eight UTF-16 units as a number, so that most comparisons need not look at the text.
    private readonly record struct SortKey : IComparable<SortKey>
    {
        private const int Units = 8;

        private readonly string _id;
        private readonly UInt128 _beginning;

        public SortKey(string id)
        {
            _id = id;
            for (int i = 0; i < Units; i++)
            {
                _beginning = (_beginning << 16) | (i < id.Length ? id[i] : '\0');
            }
        }

        public int CompareTo(SortKey other)
        {
            int order = _beginning.CompareTo(other._beginning);
            return order == 0 ? string.CompareOrdinal(_id, other._id) : order;
        }
    }
}
