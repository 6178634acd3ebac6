using static ArgumentGraph.Validation.WordUse;

namespace ArgumentGraph.Validation;

/// <summary>
/// The words of English that <see cref="LanguageCheck"/> knows. Letters are small ones, eight bits for each, the last one lowest; up to eight fill a number.
/// </summary>
internal static class EnglishWords
{
    /// <summary>Longer words are not looked up.</summary>
    public const int Longest = 16;

    private const int InNumber = 8;
    private const int FiveBits = 31;
    private const int SlotBits = 10; // several times as many as there are words
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15; // spreads what it is multiplied with over the upper bits

    private static readonly (WordUse Use, string Words)[] ByUse =
    [
        (Common, "a an at from in not of on or to with"),
        (Common | And, "and"),
        (Manner, "across based consider considering enumeration into over separate show showing structure structured through using via"),
        (Vague, "adequate adequately appropriate appropriately proper properly satisfactorily satisfactory sufficient sufficiently suitable suitably"),
        (Universal | Manner | Subject, "all every"),
        (Universal, "always any never"),
        (Limit, "analysed analyzed applicable common considered credible defined documented foreseeable identified listed recorded relevant reported "
            + "specified such those top"),
        (Common | Verb | Sentence, "are is"),
        (Common | Subordinate, "as that"),
        (OpenSet, "attack attacks bug bugs cause causes circumstances conditions defect defects edge error errors failure failures fault faults harm harms "
            + "hazard hazards issue issues misuse problem problems risk risks scenario scenarios threat threats vulnerabilities vulnerability weakness "
            + "weaknesses"),
        (Common | Verb, "be"),
        (Subordinate, "because how if since unless until what when where whether which while who whose why"),
        (Verb, "been built chosen could cut did do done drawn exist exists found given had held hold holds kept made may meet met might proven put read run "
            + "runs seen set shown taken understood work works would written"),
        (Common | Manner, "by for"),
        (Verb | Sentence, "can cannot does has have was were will"),
        (Manner | Subject, "each"),
        (Placeholder, "fixme lorem tbc tbd todo"),
        (Pronoun, "he i she you"),
        (Common | Pronoun | Subject, "it"),
        (Subject, "its no our their"),
        (Verb | Limit, "known"),
        (Verb | Sentence | Modal, "must shall should"),
        (Common | Subject, "the this"),
        (Limit | Subject, "these"),
        (Pronoun | Subject, "they we"),
    ];

    // How words begin that say how an argument goes; at least four letters.
    private static readonly string[] BeginningsOfManner =
        ["argu", "decompos", "break", "split", "divi", "enumerat", "appeal", "partition", "classif", "categor"];

    private static readonly uint[] SecondLettersOfManner = FindSecondLettersOfManner(); // as bits, by the first letter; of each five bits tell enough
    private static readonly (ulong Earlier, ulong Last, WordUse Use)[] Slots = FillSlots();

    /// <summary>What a word can say.</summary>
    /// <param name="earlier">The letters before its last eight.</param>
    /// <param name="last">Its last eight letters.</param>
    /// <param name="beginning">Its first four letters.</param>
    /// <param name="length">How many letters it has, at most <see cref="Longest"/>.</param>
    public static WordUse UseOf(ulong earlier, ulong last, ulong beginning, int length)
    {
        for (int slot = SlotOf(earlier, last); Slots[slot].Last != 0; slot = (slot + 1) % Slots.Length)
        {
            if (Slots[slot].Last == last && Slots[slot].Earlier == earlier)
            {
                return Slots[slot].Use;
            }
        }

        return MayBeManner(beginning) && IsManner(new UInt128(earlier, last), length) ? Manner : None;
    }

    /// <summary>Whether a word has the ending of a verb: "mitigates", "mitigated", "doesn't". Many nouns have it too.</summary>
    /// <param name="last">Its last eight letters.</param>
    public static bool MayBeVerb(ulong last) => (last & 0xFF) switch
    {
        'd' => (last & 0xFFFF) == (('e' << 8) | 'd'),
        't' => (last & 0xFF_FFFF) == (('n' << 16) | ('\'' << 8) | 't'),
        's' => (last & 0xFFFF) != (('s' << 8) | 's'),
        _ => false,
    };

    // A first answer, by the first two letters: seldom yes where the word does not begin as one of these does.
    private static bool MayBeManner(ulong beginning) =>
        (SecondLettersOfManner[(beginning >> 24) & FiveBits] >> (int)((beginning >> 16) & FiveBits) & 1) != 0;

    private static uint[] FindSecondLettersOfManner()
    {
        var letters = new uint[FiveBits + 1];
        foreach (string beginning in BeginningsOfManner)
        {
            letters[beginning[0] & FiveBits] |= 1u << (beginning[1] & FiveBits);
        }

        return letters;
    }

    private static bool IsManner(UInt128 letters, int length)
    {
        foreach (string beginning in BeginningsOfManner)
        {
            if (beginning.Length <= length && letters >> (8 * (length - beginning.Length)) == LettersOf(beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static (ulong Earlier, ulong Last, WordUse Use)[] FillSlots()
    {
        var slots = new (ulong Earlier, ulong Last, WordUse Use)[1 << SlotBits];
        foreach ((WordUse use, string words) in ByUse)
        {
            foreach (string word in words.Split(' '))
            {
                UInt128 letters = LettersOf(word);
                ulong earlier = (ulong)(letters >> (8 * InNumber));
                ulong last = (ulong)letters;
                int slot = SlotOf(earlier, last);
                while (slots[slot].Last != 0)
                {
                    slot = (slot + 1) % slots.Length;
                }

                slots[slot] = (earlier, last, use);
            }
        }

        return slots;
    }

    private static UInt128 LettersOf(string word)
    {
        UInt128 letters = 0;
        foreach (char letter in word)
        {
            letters = (letters << 8) | letter;
        }

        return letters;
    }

    private static int SlotOf(ulong earlier, ulong last) => (int)((((earlier * Odd) ^ last) * Odd) >> (64 - SlotBits));
}
