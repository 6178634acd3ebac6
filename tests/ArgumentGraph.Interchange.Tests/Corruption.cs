namespace ArgumentGraph.Interchange.Tests;

/// <summary>Spoils a text: bytes flipped, taken out, doubled, or cut off at the end.</summary>
internal static class Corruption
{
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (int times = random.Next(1, 4); times > 0 && bytes.Count > 1; times--)
        {
            int at = random.Next(bytes.Count);
            int length = random.Next(1, Math.Min(24, bytes.Count - at + 1));
            switch (random.Next(5))
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
                    bytes[at] = (byte)"{}[]\",:\\#-'\n\t &*!|>%@0"[random.Next(22)];
                    break;
                default:
                    if (random.Next(4) == 0)
                    {
                        bytes.RemoveRange(at, bytes.Count - at);
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
