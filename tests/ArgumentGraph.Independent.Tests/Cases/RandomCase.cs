using System.Globalization;
using IndependentReading.Judging;

namespace IndependentReading.Cases;

/// <summary>Small cases of every kind. Each element rests only on later ones, but for circles of support; of those there are few.</summary>
internal sealed class RandomCase
{
    /// <summary>So that all states can be tried.</summary>
    public const int MostBasic = 8;

    public static readonly DateOnly[] Days = [new(2026, 12, 31), new(2027, 3, 31), new(2027, 4, 1), new(2028, 2, 29)];

    private static readonly string[] Owners = ["infra", "storage", "outside"];
    private readonly Random _random;
    private readonly List<Item> _items = [];

    private RandomCase(int seed) => _random = new Random(seed);

    public static Case Of(int seed)
    {
        for (int attempt = 0; ; attempt++)
        {
            var made = new Case(new RandomCase((seed * 1_000) + attempt).Make());
            if (made.Items.Count(item => Judge.IsBasic(made, item, Terms.AsArgued)) <= MostBasic && !Circles.HasOneOfChallenges(made))
            {
                return made;
            }
        }
    }

    private List<Item> Make()
    {
        MakeItems();
        for (int at = 0; at < _items.Count; at++)
        {
            if (_items[at].IsUpper)
            {
                Develop(at);
            }
        }

        Connect();
        if (Chance(0.55))
        {
            Challenge(_random.Next(1, 5));
        }

        if (Chance(0.08))
        {
            CloseCircle();
        }

        if (Chance(0.2))
        {
            AddPoints();
        }

        // What is written first says nothing of what rests on what.
        Item[] mixed = [.. _items];
        _random.Shuffle(mixed);
        return [.. mixed];
    }

    private void MakeItems()
    {
        string[] kinds =
        [
            "goal", .. Many(_random.Next(2, 8), ["goal", "goal", "strategy", "claim", "claim"]), .. Many(_random.Next(2, 6), ["evidence"]),
            .. Many(_random.Next(0, 3), ["assumption"]), .. Many(_random.Next(0, 3), ["context", "justification"]),
        ];
        int[] numbers = [.. Enumerable.Range(1, kinds.Length)];
        _random.Shuffle(numbers);
        bool hasMarks = Chance(0.7);
        bool allNumbered = Chance(0.6);
        for (int at = 0; at < kinds.Length; at++)
        {
            string kind = kinds[at];
            Item item = new(_random.Next(8) == 0 ? $"é {numbers[at]}\"" : $"{char.ToUpperInvariant(kind[0])}{numbers[at]}", kind)
            {
                IsPathway = kind == "goal" && hasMarks && Chance(at == 0 ? 0.8 : 0.5),
                State = kind == "evidence" ? Pick(["available", "available", "available", "available", "disputed", "planned", "missing", "withdrawn"],
                    0.7, "available")
                    : kind == "assumption" ? Pick(["holds", "disputed", "invalid"], 0.7, "holds") : null,
                Cost = Chance(0.4) ? _random.Next(0, 9) : null,
            };
            if (kind is "evidence" or "assumption")
            {
                item.State = item.State is "available" or "holds" && Chance(0.3) ? null : item.State;
                item.Expires = Chance(0.25) ? Days[_random.Next(Days.Length)] : null;
                item.Source = Chance(0.2) ? Pick(["wiki", "log"], 0, "") : null;
            }

            if (kind is "evidence" ? allNumbered || Chance(0.5) : kind == "assumption" ? Chance(0.5) : kind == "strategy" && Chance(0.3))
            {
                item.IsDoubt = Chance(0.4);
                item.Digits = (_random.Next(0, 21) / 20m).ToString("0.00", CultureInfo.InvariantCulture);
            }

            if (Chance(0.3))
            {
                item.Tags.Add("owner", [.. Owners.Where(_ => Chance(0.45)).DefaultIfEmpty("infra")]);
            }

            _items.Add(item);
        }
    }

    private void Develop(int at)
    {
        Item item = _items[at];
        if (!Chance(0.12))
        {
            List<Item> later = [.. _items.Skip(at + 1).Where(other => other.IsUpper || other.Kind == "evidence")];
            for (int many = _random.Next(1, 4); many > 0 && later.Count > 0; many--)
            {
                Item supporter = later[_random.Next(later.Count)];
                later.Remove(supporter);
                item.SupportedBy.Add(supporter.Id);
            }
        }

        item.Need = Pick([0, 0, 0, -1, -1, 1, 2, 2, 3], 0, 0);
        foreach (Item other in _items.Where(other => other.Kind is "assumption" or "context" or "justification" && Chance(0.15)))
        {
            item.InContextOf.Add(other.Id);
        }
    }

    // Most of what nothing rests on comes below something.
    private void Connect()
    {
        for (int at = 1; at < _items.Count; at++)
        {
            Item item = _items[at];
            if ((item.IsUpper || item.Kind == "evidence") && !_items.Exists(other => other.SupportedBy.Contains(item.Id)) && Chance(0.75))
            {
                List<Item> earlier = [.. _items.Take(at).Where(other => other.IsUpper)];
                earlier[_random.Next(earlier.Count)].SupportedBy.Add(item.Id);
            }
        }
    }

    private void Challenge(int many)
    {
        var challenges = new List<Target>();
        for (; many > 0; many--)
        {
            Item[] challengers = [.. _items.Where(item => item.Kind is "goal" or "claim" or "evidence")];
            Item challenger = challengers[_random.Next(challengers.Length)];
            int before = _items.IndexOf(challenger);
            Item other = _items[_random.Next(_items.Count)];
            if (other == challenger || (other.IsUpper && _items.IndexOf(other) > before))
            {
                continue;
            }

            Target target = _random.Next(4) switch
            {
                0 when other.SupportedBy.Find(id => id != challenger.Id) is { } supporter => new("supportedBy", other.Id, Target.Of(supporter)),
                1 when other.InContextOf.Count > 0 => new("inContextOf", other.Id, Target.Of(other.InContextOf[0])),
                2 when challenges.Count > 0 => challenges[_random.Next(challenges.Count)],
                _ when challenges.Count > 0 && Chance(0.4) => Target.Of(challenges[_random.Next(challenges.Count)].From),
                _ => Target.Of(other.Id),
            };
            if (target.From != challenger.Id && !challenger.Challenges.Exists(one => one.Name == target.Name))
            {
                challenger.Challenges.Add(target);
                challenges.Add(new("challenges", challenger.Id, target));
            }
        }
    }

    private void CloseCircle()
    {
        Item[] uppers = [.. _items.Where(item => item.IsUpper)];
        Item lower = uppers[_random.Next(uppers.Length)];
        Item upper = uppers[_random.Next(uppers.Length)];
        if (!lower.SupportedBy.Contains(upper.Id))
        {
            lower.SupportedBy.Add(upper.Id);
        }
    }

    // A confidence argument rests on nothing that its point is about: those that do are of no use, and not what this compares.
    private void AddPoints()
    {
        for (int many = _random.Next(1, 4), number = 1; number <= many; number++)
        {
            Item item = _items[_random.Next(_items.Count)];
            List<string> on = item.IsUpper ? [.. item.SupportedBy.Concat(item.InContextOf).Where(_ => Chance(0.6))] : [];
            if ((item.IsUpper && on.Count == 0) || item.Kind is "assumption" or "justification")
            {
                continue;
            }

            Item? argument = _items.FindLast(other => other.Kind is "goal" or "claim" && other.Challenges.Count == 0
                && _items.IndexOf(other) > _items.IndexOf(item) && !on.Contains(other.Id) && Chance(0.6));
            item.Points.Add(new Point($"ACP{number}", on, Chance(0.1) ? null : argument?.Id));
        }
    }

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T Pick<T>(T[] all, double usual, T usually) => Chance(usual) ? usually : all[_random.Next(all.Length)];

    private IEnumerable<string> Many(int count, string[] kinds) => Enumerable.Range(0, count).Select(_ => kinds[_random.Next(kinds.Length)]);
}
