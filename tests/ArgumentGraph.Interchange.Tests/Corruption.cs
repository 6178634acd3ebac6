namespace ArgumentGraph.Interchange.Tests;

/// <summary>Spoils a text: bytes flipped, put in, taken out, doubled, moved to elsewhere, lines repeated, or all cut off at the end.</summary>
internal static class Corruption
{
    private static readonly byte[] Marks = [.. "{}[]\",:\\#-'\n\r\t &*!|>%@0<=/();^?`\0\u00e9"u8];

    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (int times = random.Next(1, 4); times > 0 && bytes.Count > 1; times--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count);
        int length = random.Next(1, Math.Min(24, bytes.Count - at) + 1);
        switch (random.Next(10))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes[at] = Marks[random.Next(Marks.Length)];
                break;
            case 4:
                bytes.Insert(at, Marks[random.Next(Marks.Length)]);
                break;
            case 5:
                bytes[at] = (byte)random.Next(256);
                break;
            case 6:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 7:
                // A word for another word of the same text: references lead elsewhere, ids are given twice.
                int other = random.Next(bytes.Count - length + 1);
                for (int i = 0; i < length; i++)
                {
                    bytes[at + i] = bytes[other + i];
                }

                break;
            case 8:
                int start = bytes.LastIndexOf((byte)'\n', at) + 1;
                int end = bytes.IndexOf((byte)'\n', at);
                List<byte> line = bytes.GetRange(start, (end < 0 ? bytes.Count : end + 1) - start);
                if (random.Next(2) == 0)
                {
                    bytes.RemoveRange(start, line.Count);
                }

                bytes.InsertRange(random.Next(bytes.Count + 1), line);
                break;
            default:
                if (random.Next(4) == 0)
                {
                    bytes.RemoveRange(at, bytes.Count - at);
                }

                break;
        }
    }
}
