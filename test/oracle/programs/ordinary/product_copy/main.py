"""Generates copy for all active products of the catalogue."""
import argparse
import csv

from generator import PROMPTS, generate


def read_products(path):
    with open(path, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f))


def describe(product):
    return f"{product['name']} ({product['category']}, made of {product['material']})"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--input", default="data/products.csv")
    parser.add_argument("--output", default="copy.csv")
    parser.add_argument("--category", help="only this category")
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()

    products = [p for p in read_products(args.input) if p["active"] == "1"]
    if args.category:
        products = [p for p in products if p["category"] == args.category]
    if args.limit:
        products = products[: args.limit]

    with open(args.output, "w", newline="", encoding="utf-8") as f:
        writer = csv.DictWriter(f, fieldnames=["sku", *PROMPTS])
        writer.writeheader()
        for product in products:
            row = {"sku": product["sku"]}
            for kind in PROMPTS:
                row[kind] = generate(kind, describe(product))
            writer.writerow(row)
    print(f"{len(products)} products written to {args.output}")


if __name__ == "__main__":
    main()
