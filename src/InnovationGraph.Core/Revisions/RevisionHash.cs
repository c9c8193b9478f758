using System.Security.Cryptography;

namespace InnovationGraph.Core.Revisions;

/// <summary>A SHA-256 hash, printed as 64 lower-case hexadecimal digits. <c>default</c> is all zeros: what stands before the first revision.</summary>
public readonly record struct RevisionHash
{
    private readonly string? _text;

    private RevisionHash(string text) => _text = text;

    /// <exception cref="FormatException">The text is not 64 lower-case hexadecimal digits.</exception>
    public static RevisionHash Parse(string text) =>
        text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower)
            ? new(text)
            : throw new FormatException($"'{text}' is no SHA-256 hash in lower-case hexadecimal.");

    internal static RevisionHash FromBytes(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash));

    public byte[] ToBytes() => Convert.FromHexString(ToString());

    public bool Equals(RevisionHash other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text ?? new string('0', 2 * SHA256.HashSizeInBytes);
}
