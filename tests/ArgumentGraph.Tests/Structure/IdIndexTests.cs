using System.Text;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Tests.Structure;

public class IdIndexTests
{
    // Short and long, on both sides of what fits a key; letters of one to four bytes; halves of surrogate pairs and zeros, which only a draft can have.
    private static readonly string[] Ids =
    [
        "", "A", "B", "a", "AB", "ABC", "ABCD", "ABCDE", "ABCDEF", "ABCDEFG", "ABCDEFGH", "ABCDEFGHI", "ABCDEFGHIJK", "ABCDEFGHIJKL", "ABCDEFGHIJKLM",
        "ABCDEFGHIJKLN", "BBCDEFGHIJKLM", "A\0", "\0A", "\0", "ABCDEFGH\0", "ÄÖÜ", "ÄÖÜÄÖÜ", "ÄÖÜÄÖÜÄ", "目標一", "目標一二三", "🎯", "🎯🎯🎯", "🎯🎯🎯🎯",
        "\uD83C", "\uDFAF", "\uDFAF\uD83C", "\uFFFD", "A\uD83CA", "A\uFFFDA",
        "A very long id, longer than any key \uD83C", "A very long id, longer than any key \uFFFD",
        new string('x', 256), new string('x', 255) + "y", new string('x', 70_000), new string('x', 70_000 + 0x1_0000),
    ];

    [Fact]
    public void Each_id_is_found_at_its_position_and_no_other()
    {
        var index = new IdIndex();
        for (int i = 0; i < Ids.Length; i++)
        {
            index.Find(Ids[i]).Should().Be(-1);
            index.AddOrFind(new DeferredText(Ids[i]), KeyOf(Ids[i]), i).Should().Be(-1);
        }

        for (int i = 0; i < Ids.Length; i++)
        {
            index.Find(Ids[i]).Should().Be(i, "of '{0}'", Ids[i]);
            index.AddOrFind(new DeferredText(Ids[i]), KeyOf(Ids[i]), 1_000).Should().Be(i);
            index.Find(Ids[i] + "!").Should().Be(-1);
        }
    }

    [Fact]
    public void Ids_are_found_where_they_were_left_in_a_text_as_well_as_where_they_are_strings()
    {
        string[] ids = [.. Enumerable.Range(0, 5_000).Select(i => i % 2 == 0 ? $"E{i}" : $"An-id-that-is-longer-{i}")];
        var source = new SourceText(null, Encoding.UTF8.GetBytes(string.Concat(ids.Select(id => $"\"{id}\" "))));
        var other = new SourceText(null, source.Utf8);
        var index = new IdIndex();
        int offset = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            DeferredText id = (i % 3) switch
            {
                0 => new DeferredText(ids[i]),
                1 => new DeferredText(source, offset),
                _ => new DeferredText(other, offset),
            };
            index.AddOrFind(id, KeyOf(ids[i]), i).Should().Be(-1);
            offset += ids[i].Length + 3;
        }

        Enumerable.Range(0, ids.Length).Should().OnlyContain(i => index.Find(ids[i]) == i);
        index.Find("An-id-that-is-longer-5001").Should().Be(-1);
    }

    [Fact]
    public void Keys_of_short_ids_are_the_ids_themselves()
    {
        foreach (string id in Ids)
        {
            int length = Encoding.UTF8.GetByteCount(id);
            KeyOf(id).IsWhole.Should().Be(length is > 0 and <= IdKey.LongestWhole && !id.Contains('\0', StringComparison.Ordinal), "of '{0}'", id);
        }

        Ids.Where(id => KeyOf(id).IsWhole).Select(KeyOf).Should().OnlyHaveUniqueItems();
    }

    private static IdKey KeyOf(string id) => IdKey.Of(IdBytes.Of(id, []));
}
