"""Makes the workbook of the import measurement, and reads it with openpyxl's read-only mode.

`make CSV ROWS OUT` writes the first ROWS rows of a CSV file of rounds as a workbook with typed cells; `read FILE` goes
through all of its cells.
"""
import csv, datetime, sys
import openpyxl


def make(source, rows, out):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("round")
    with open(source, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        sheet.append(header)
        date, encounters = header.index("date"), header.index("encounters")
        for _, row in zip(range(rows), reader):
            cells = [cell or None for cell in row]
            cells[date] = datetime.date.fromisoformat(row[date])
            cells[encounters] = int(row[encounters]) if row[encounters] else None
            sheet.append(cells)
    book.save(out)


def read(path):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    count = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            count += sum(1 for cell in row if cell is not None)
    print(count)


if __name__ == "__main__":
    make(sys.argv[2], int(sys.argv[3]), sys.argv[4]) if sys.argv[1] == "make" else read(sys.argv[2])
